package io.github.linchpin.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last days of licences in the calendar of the register, for those who see the units. */
@WritingTest
class LicenceCalendarTest extends FormTest {
    private static final String DAY = "controls?on=2026-11-21";

    @Autowired LedgerImportService imports;
    @Autowired LicenceService licences;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private LedgerBench.Desk desk;

    @BeforeEach
    void hold() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("calendar-licences", "US");
        if (CurrentActor.as(desk.actor(), imports::all).isEmpty()) {
            bench.load(
                    desk,
                    imports,
                    """
                    document_no,document_line,bought_on,item,supplier,supplier_name,amount,currency,origin
                    C-1,1,2026-06-10,GA-77,S-1,Sunny Metals,900000,EUR,CN
                    """);
            CurrentActor.asActor(
                    desk.actor(),
                    () -> {
                        // on the day on which the ban returns, on one of its own, today
                        add("CAL-1", "", "GA-77", "CN-2023-23", day("2026-11-28"));
                        add("CAL-2", "EUC-9", null, null, day("2027-02-03"));
                        add("CAL-3", "", null, null, day("2026-11-21"));
                        // yesterday, in more than twelve months, never
                        add("CAL-4", "", null, null, day("2026-11-20"));
                        add("CAL-5", "", null, null, day("2027-11-22"));
                        add("CAL-6", "", null, null, null);
                    });
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void add(
            String number,
            String certificate,
            @Nullable String item,
            @Nullable String measure,
            @Nullable LocalDate last) {
        int supplier = licences.suppliers(desk.unit(), "S-1", 1).getFirst().id();
        licences.record(
                desk.unit(),
                new LicenceTerms(
                        new LicenceTerms.Goods(
                                supplier,
                                item == null
                                        ? null
                                        : licences.items(desk.unit(), supplier, item, 1)
                                                .getFirst()
                                                .id(),
                                "US",
                                measure),
                        LicenceType.INDIVIDUAL,
                        number,
                        certificate,
                        null,
                        LicenceDates.valid(LocalDate.of(2026, 1, 1), last),
                        ""));
    }

    private List<String> days(Actor actor, String address) {
        open("about"); // a page is never handed over from one person to another
        become(actor);
        open(address);
        return find(ListItem.class).all().stream().map(item -> text(item)).toList();
    }

    @Test
    void the_last_days_stand_between_those_on_which_measures_change() {
        List<String> days = days(desk.actor(), DAY);
        assertThat(days.getFirst())
                .startsWith("21 Nov")
                .contains("Licence CAL-3: last day; Sunny Metals, everything from there")
                .doesNotContain("compare");
        assertThat(days.get(1))
                .startsWith("28 Nov 2026")
                .contains(
                        "Gallium refining: licence",
                        "Licence CAL-1: last day; Sunny Metals, GA-77");
        assertThat(days)
                .anyMatch(text ->
                        text.startsWith("3 Feb 2027")
                                && text.contains("Licence CAL-2 (end-user certificate EUC-9)"));
        assertThat(page())
                .contains("last days of the licences of your units")
                .doesNotContain("CAL-4", "CAL-5", "CAL-6");
    }

    @Test
    void a_click_shows_the_licence() {
        days(desk.actor(), DAY);
        Anchor link =
                find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getText().startsWith("Licence CAL-2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(link.getHref())
                .isEqualTo(
                        "exposure/licences?q=CAL-2&unit=%d&on=2026-11-21".formatted(desk.unit()));
        open(link.getHref());
        assertThat(page()).contains("1 licence");
    }

    @Test
    void a_filter_of_the_register_keeps_licences_that_name_one_of_its_measures() {
        assertThat(days(desk.actor(), DAY + "&issuer=CN").toString())
                .contains("CAL-1")
                .doesNotContain("CAL-2", "CAL-3");
        assertThat(days(desk.actor(), DAY + "&issuer=ZW").toString()).doesNotContain("CAL-");
    }

    @Test
    void who_may_not_read_purchases_or_sees_another_unit_sees_none() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        List<Actor> others =
                List.of(
                        person("calendar-reviewer", Set.of(desk.unit()), Role.REVIEWER),
                        person("calendar-keeper", Set.of(desk.unit()), Role.ADMINISTRATOR),
                        person("calendar-nobody", Set.of(), Role.MANAGER),
                        bench.desk("calendar-foreign", "US").actor());
        for (Actor other : others) {
            assertThat(days(other, DAY).getFirst()).as(other.name()).startsWith("28 Nov 2026");
            assertThat(page())
                    .as(other.name())
                    .contains("Gallium refining")
                    .doesNotContain("CAL-", "Sunny Metals", "licences of your units");
        }
        Actor manager = person("calendar-manager", Set.of(desk.unit()), Role.MANAGER);
        assertThat(days(manager, DAY).toString()).contains("CAL-1", "CAL-2", "CAL-3");
    }

    @Test
    void what_was_withdrawn_ends_no_more() {
        ExportLicence found =
                CurrentActor.as(
                        desk.actor(),
                        () ->
                                licences.all().stream()
                                        .filter(one -> one.terms().number().equals("CAL-3"))
                                        .findFirst()
                                        .orElseThrow());
        CurrentActor.asActor(
                desk.actor(), () -> licences.withdraw(found.unit(), found.id(), "test"));
        assertThat(days(desk.actor(), DAY).toString()).doesNotContain("CAL-3");
        CurrentActor.asActor(desk.actor(), () -> add("CAL-3", "", null, null, day("2026-11-21")));
    }

    private Actor person(String name, Set<Integer> scope, Role role) {
        return CurrentActor.asSystem("test", () -> People.person(accounts, name, scope, role));
    }
}
