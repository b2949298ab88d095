package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.SpendFigures.Figure;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Gallium of the worked example and magnets of unknown origin, as a manager sees them. */
@WritingTest
class SpendOverviewServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired SpendOverviewService service;
    @Autowired SpendService spend;
    @Autowired Registers registers;
    @Autowired Supplies supplies;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    private LedgerBench bench;
    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("spend-overview", "US");
        if (overview(TODAY).isAny()) {
            return;
        }
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                O-1,1,2026-06-10,GA,S-1,400000,EUR,CN:98.38;JP:1.62,civil,no
                O-2,1,2026-06-11,GA,S-2,50000,EUR,,civil,no
                """);
        bench.map(desk, contents, "GA,gallium,refining,metal,1,2020-01");
    }

    @Test
    void the_ban_that_comes_back_is_the_first_event_with_its_value_in_both_readings() {
        SpendEvent first = overview(TODAY).events().getFirst();
        assertThat(first.day()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(first.issuer()).isEqualTo("CN");
        assertThat(first.measures()).containsExactly("CN-2024-46-2A");
        assertThat(first.harder()).isEqualByComparingTo("393520");
        assertThat(first.otherHarder()).isEqualByComparingTo("393520");
        assertThat(first.moves().getFirst().units()).containsOnlyKeys(desk.unit());
    }

    @Test
    void what_was_loaded_today_is_what_our_purchases_changed_since_yesterday() {
        SpendOverview.Changes changes = overview(TODAY.minusDays(1)).changes();
        assertThat(changes.before().value()).isEqualByComparingTo("0");
        assertThat(changes.world().value()).isEqualByComparingTo("0");
        assertThat(changes.learned().value()).isEqualByComparingTo("0");
        assertThat(changes.after().licence()).isEqualByComparingTo("393520");
        assertThat(changes.after().unknown()).isEqualByComparingTo("50000");
        SpendOverview.Changes since = overview(TODAY).changes();
        assertThat(since.before()).isEqualTo(since.after());
    }

    @Test
    void the_parts_of_a_change_are_steps_from_one_figure_to_the_other() {
        // as it was on file then, nothing: every step but the last is 0
        SpendOverview.Changes changes = overview(LocalDate.of(2026, 10, 1)).changes();
        for (Figure figure : Figure.values()) {
            assertThat(changes.world().of(figure))
                    .isEqualByComparingTo(changes.before().of(figure));
            assertThat(changes.learned().of(figure)).isEqualByComparingTo("0");
        }
        assertThat(changes.after().prohibited()).isEqualByComparingTo("0");
    }

    @Test
    void the_figures_are_those_of_the_purchases_behind_them() {
        SpendOverview seen = overview(TODAY);
        SpendFilter soon = new SpendFilter(null, "", null, null, null, "", "", true);
        BigDecimal changing =
                CurrentActor.as(desk.actor(), () -> spend.exposure(viewpoint(), soon))
                        .whole()
                        .value();
        // what Japan made may be of Chinese origin: from the day of the ban on that is a question
        assertThat(seen.now().changing()).isEqualByComparingTo("400000");
        assertThat(changing).isEqualByComparingTo("400000");
        assertThat(seen.year()).hasSize(13).last().isEqualTo(seen.now());
        // bought in June: not yet in the twelve months before 21 May
        assertThat(seen.year().get(6).value()).isEqualByComparingTo("0");
        assertThat(seen.year().get(9).value()).isEqualByComparingTo("450000");
        assertThat(seen.units().get(desk.unit()).euros()).isEqualByComparingTo("450000");
    }

    @Test
    void one_statement_is_enough_once_it_is_known() {
        overview(TODAY);
        assertThat(statements(viewpoint())).isEqualTo(1);
        assertThat(statements(viewpoint(Reading.LEGAL_TEXT))).isEqualTo(3);
        assertThat(statements(viewpoint(Reading.LEGAL_TEXT))).isEqualTo(1);
    }

    @Test
    void what_is_kept_ends_with_the_next_purchase() {
        LedgerBench.Desk other = bench.desk("spend-overview-next", "US");
        bench.load(other, imports, lines("N-1", 30));
        assertThat(own(other).units().get(other.unit()).euros()).isEqualByComparingTo("30");
        bench.load(other, imports, lines("N-2", 12));
        assertThat(own(other).units().get(other.unit()).euros()).isEqualByComparingTo("42");
    }

    private static String lines(String document, int euros) {
        return """
        document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
        %s,1,2026-06-10,GA,S-1,%d,EUR,CN,civil,no
        """
                .formatted(document, euros);
    }

    private int statements(Viewpoint viewpoint) {
        Registers.States register = registers.now();
        Supplies.States supply = supplies.now();
        statements.reset();
        CurrentActor.as(
                desk.actor(), () -> service.overview(register, supply, viewpoint, TODAY, TODAY));
        return statements.count();
    }

    private SpendOverview own(LedgerBench.Desk desk) {
        return CurrentActor.as(
                desk.actor(),
                () -> service.overview(registers.now(), supplies.now(), viewpoint(), TODAY, TODAY));
    }

    private static Viewpoint viewpoint(Reading reading) {
        return new Viewpoint(TODAY, null, "US", reading);
    }

    private static Viewpoint viewpoint() {
        return viewpoint(Reading.AS_REPORTED);
    }

    private SpendOverview overview(LocalDate since) {
        return CurrentActor.as(
                desk.actor(),
                () -> service.overview(registers.now(), supplies.now(), viewpoint(), since, since));
    }
}
