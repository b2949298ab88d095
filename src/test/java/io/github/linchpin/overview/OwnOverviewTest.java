package io.github.linchpin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The start page of a manager whose unit buys gallium. */
@WritingTest
class OwnOverviewTest extends FormTest {
    private static final String DAY = "?on=2026-11-21&since=2026-11-21";

    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("overview-own", "US");
        if (CurrentActor.as(desk.actor(), imports::all).isEmpty()) {
            bench.load(
                    desk,
                    imports,
                    """
                    document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                    W-1,1,2026-06-10,GA,S-1,400000,EUR,CN,civil,no
                    """);
            bench.map(desk, contents, "GA,gallium,refining,metal,1,2020-01");
        }
    }

    @Test
    void a_manager_sees_money_and_what_to_do() {
        become(manager("overview-manager", Set.of(desk.unit())));
        open(DAY);
        assertThat(page())
                .contains(
                        "400 k EUR of 400 k EUR critical spend of 12 months is restricted",
                        "400 k EUR more is restricted harder from 28 Nov 2026",
                        "Under licence · 100 %",
                        "licence → prohibited",
                        "Secure what is still licensed and a source outside China.",
                        "No stock is counted.",
                        "buys most of it.",
                        "Own spend",
                        "Our purchases");
    }

    @Test
    void who_has_no_unit_sees_no_money_of_others() {
        become(manager("overview-nobody", Set.of()));
        open(DAY);
        assertThat(page()).contains("China leads").doesNotContain("EUR", "Own spend");
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        become(manager("overview-counted", Set.of(desk.unit())));
        open(DAY);
        open("controls");
        statements.reset();
        open(DAY);
        assertThat(statements.count()).isLessThanOrEqualTo(6);
    }

    private Actor manager(String name, Set<Integer> seen) {
        return CurrentActor.asSystem(
                "test", () -> People.person(accounts, name, seen, Role.MANAGER));
    }
}
