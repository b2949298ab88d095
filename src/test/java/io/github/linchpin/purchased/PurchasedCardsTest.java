package io.github.linchpin.purchased;

import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.PurchasesChanged;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was bought, on the pages of what it is about. */
@WritingTest
class PurchasedCardsTest extends FormTest {
    private static final String DAY = "?on=2026-11-21";

    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;

    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("purchased-cards", "US");
        if (CurrentActor.as(desk.actor(), imports::all).isEmpty()) {
            bench.load(
                    desk,
                    imports,
                    """
                    document_no,document_line,bought_on,item,supplier,supplier_name,amount,currency,origin,end_use,buyer_listed
                    P-0,1,2024-05-10,GA-1,S-3,Other Metals,50000,EUR,JP,civil,no
                    P-1,1,2026-06-10,GA-1,S-1,One Metals,900000,EUR,CN,civil,no
                    P-1,2,2026-06-10,GA-2,S-1,One Metals,100000,EUR,,civil,no
                    P-2,1,2026-07-11,MAG-1,S-2,Two Magnets,3000000,EUR,CN,civil,no
                    P-3,1,2026-07-11,BOLT,S-4,Bolts,4000000,EUR,CN,civil,no
                    """);
            bench.map(
                    desk,
                    contents,
                    gallium("GA-1"),
                    gallium("GA-2"),
                    "MAG-1,ndfeb-magnets,component,magnet,1,2020-01");
        }
        become(desk.actor());
    }

    private static String gallium(String item) {
        return item + ",gallium,refining,metal,1,2020-01";
    }

    @Test
    void the_page_of_an_input_says_who_buys_it_from_whom_and_what_changes() {
        open("inputs/gallium" + DAY);
        assertThat(page())
                .contains(
                        "What we buy: 1.0 M EUR, origin known of 90 %",
                        "licence900 k EUR",
                        "unknown origin100 k EUR",
                        "purchased-cards",
                        "Refining: 1 supplier used, 2 known",
                        "single source",
                        "28 Nov",
                        "900 k EUR from licence to")
                .doesNotContain("Other Metals");
        assertThat(addresses())
                .contains(
                        "exposure?input=gallium&class=licence&on=2026-11-21",
                        "exposure?input=gallium&unit=%d&on=2026-11-21".formatted(desk.unit()));
        open("inputs/cobalt" + DAY);
        assertThat(page()).contains("no item bought in the twelve months contains it");
    }

    @Test
    void an_open_page_follows_what_is_bought_elsewhere() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk live = bench.desk("purchased-live", "US");
        become(live.actor());
        open("inputs/gallium" + DAY);
        assertThat(page()).doesNotContain("What we buy: ");
        bench.load(
                live,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,supplier_name,amount,currency,origin,end_use,buyer_listed
                P-1,1,2026-06-10,GA-1,S-1,One Metals,700000,EUR,CN,civil,no
                """);
        bench.map(live, contents, gallium("GA-1"));
        PurchasesChanged.tell(UI.getCurrentOrThrow());
        assertThat(page()).contains("What we buy: 700 k EUR", "licence700 k EUR");
    }

    @Test
    void the_page_of_a_measure_says_what_it_does_now_next_and_if_suspensions_ended() {
        open("controls/CN-2024-46-2A" + DAY);
        assertThat(page())
                .contains(
                        "nothing has its class from this measure today",
                        "On 28 Nov 2026 it moves 900 k EUR",
                        "If every suspension ended, it would move900 k EUR licence → prohibited");
        open("controls/CN-2024-46-2A?on=2026-11-28");
        assertThat(page())
                .contains(
                        "900 k EUR have their class from this measure",
                        "prohibited900 k EUR",
                        "Gallium",
                        "purchased-cards");
        open("controls/CN-2024-46-2A?on=2022-01-01");
        assertThat(page()).doesNotContain("What we buy: ");
    }

    @Test
    void the_page_of_a_country_says_what_is_known_and_what_is_probable() {
        open("countries/CN" + DAY);
        assertThat(page())
                .contains("What we buy: 3.9 M EUR known to be processed there last")
                .containsPattern(
                        "Probably (3\\.9\\d*|4\\.0) M EUR \\(from 3\\.9 M EUR known to 4\\.0 M EUR")
                .contains("Gallium", "conditional3.0 M EUR");
        assertThat(addresses())
                .contains("exposure?input=gallium&stage=refining&origin=CN&on=2026-11-21");
        open("countries/CL" + DAY);
        assertThat(page())
                .contains("nothing bought in the twelve months is known or likely to come from");
    }

    @Test
    void the_page_of_a_supplier_says_its_inputs_and_where_nobody_else_delivers() {
        int id = supplier("S-1");
        open("ledger/suppliers/%d/%d%s".formatted(desk.unit(), id, DAY));
        assertThat(page())
                .contains(
                        "What we buy: 1.0 M EUR of inputs, origin known of 90 %",
                        "2 items; 2 from no other supplier in the twelve months, 1 of these from"
                                + " nobody else ever");
        assertThat(find(Chip.class).all()).extracting(FormTest::text).contains("single source");
    }

    private int supplier(String code) {
        return dsl.select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.BUSINESS_UNIT_ID.eq(desk.unit()))
                .and(SUPPLIER.CODE.eq(code))
                .fetchSingle()
                .value1();
    }

    @Test
    void who_sees_no_purchases_sees_no_trace_of_them() {
        Actor stranger = person("purchased-stranger", Set.of());
        for (String address : List.of("inputs/gallium", "controls/CN-2024-46-2A", "countries/CN")) {
            become(stranger);
            open(address + DAY);
            assertThat(page()).as(address).doesNotContain("What we buy: ", "EUR");
        }
    }

    /**
     * The page itself has six at most. One more asks what was bought; where that is something, two
     * ask whether register or shares have changed, one for the units, one for suppliers or names.
     */
    @ParameterizedTest
    @CsvSource({
        "inputs/gallium, 11",
        "inputs/cobalt, 7",
        "controls/CN-2024-46-2A, 10",
        "countries/CN, 9"
    })
    void the_pages_need_few_statements(String address, int most) {
        open(address + DAY);
        open("nowhere");
        statements.reset();
        open(address + DAY);
        assertThat(statements.count()).isBetween(1, most);
    }

    private Actor person(String name, Set<Integer> seen) {
        return CurrentActor.asSystem(
                "test", () -> People.person(accounts, name, seen, Role.MANAGER));
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
