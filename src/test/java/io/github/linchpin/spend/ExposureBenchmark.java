package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LineCursor;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineService;
import io.github.linchpin.ledger.Rollups;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.testing.Turns;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast exposure and pages of lines are told of a large ledger, beside the same sums by hand and
 * by a column store; with a tenth of the lines first.
 *
 * <p>{@code ./linchpin test -Pbenchmark -Dtest=ExposureBenchmark -Dlinchpin.benchmark=10000000}
 */
@WritingTest
@EnabledIfSystemProperty(named = "linchpin.benchmark", matches = "\\d+")
class ExposureBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir Path folder;

    @Autowired SpendService spend;
    @Autowired LineService lines;
    @Autowired LedgerImportService imports;
    @Autowired SourcingService sourcing;
    @Autowired ExposureGroupService groups;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired Rollups rollups;
    @Autowired DSLContext dsl;
    @Autowired TransactionTemplate transaction;
    @Autowired Environment environment;

    @Test
    void exposure_of_a_large_ledger() throws Exception {
        BenchmarkLedger ledger = new BenchmarkLedger(dsl, transaction, rollups);
        List<LedgerBench.Desk> desks = ledger.begin(units, accounts, imports, contents);
        int most = BenchmarkLedger.repetitions(Integer.getInteger("linchpin.benchmark"));
        ledger.grow(desks, 0, most / 10);
        Actor everybody = everybody(desks);
        // the first time is for warmth only: the large one must not gain by being the second
        CurrentActor.as(everybody, () -> measured(desks));
        Turns small = CurrentActor.as(everybody, () -> measured(desks));
        ledger.grow(desks, most / 10, most);
        Turns large = CurrentActor.as(everybody, () -> measured(desks));
        for (String what :
                List.of("dashboard", "dashboard anew", "one unit", "past day", "sources")) {
            System.out.printf(
                    "BENCHMARK %s, many / few lines = %.2f%n",
                    what, large.median(what) / small.median(what));
        }
    }

    /** Somebody who sees all of the units. */
    private static Actor everybody(List<LedgerBench.Desk> desks) {
        return Actor.system(
                "benchmark",
                new UnitScope(
                        desks.stream().map(LedgerBench.Desk::unit).collect(Collectors.toSet())));
    }

    private Turns measured(List<LedgerBench.Desk> desks) {
        try {
            return measure(desks);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Turns measure(List<LedgerBench.Desk> desks) throws Exception {
        int unit = desks.getFirst().unit();
        try (Connection connection =
                DriverManager.getConnection(
                        environment.getRequiredProperty("linchpin.db.url"),
                        environment.getRequiredProperty("linchpin.db.owner.user"),
                        environment.getRequiredProperty("linchpin.db.owner.password"))) {
            connection.createStatement().execute("vacuum analyze");
            int count = dsl.fetchCount(PURCHASE_LINE);
            System.out.printf(
                    "BENCHMARK %d lines, %d sums by item, %d by scope%n",
                    count, dsl.fetchCount(SPEND_ITEM_MONTH), dsl.fetchCount(SPEND_MONTH));
            WholeMonths period = WholeMonths.before(TODAY);
            HandWritten byHand =
                    new HandWritten(
                            connection, desks.stream().map(LedgerBench.Desk::unit).toList());
            Turns turns = new Turns("%,d lines".formatted(count));
            turns.with(
                    "dashboard anew",
                    round -> {
                        changeAll();
                        exposure(null, SpendFilter.ALL);
                    });
            turns.with("dashboard", round -> exposure(null, SpendFilter.ALL));
            turns.with("by hand", round -> byHand.sums(period));
            turns.with("past day", round -> exposure(day(round), SpendFilter.ALL));
            turns.with(
                    "one unit",
                    round -> exposure(null, new SpendFilter(unit, "", null, null, null, "", "")));
            PurchaseExposure all = exposure(null, SpendFilter.ALL);
            turns.with(
                    "sources anew",
                    round -> {
                        changeAll();
                        sourcing.inputs(Viewpoint.NOW, SpendFilter.ALL, all);
                    });
            turns.with("sources", round -> sourcing.inputs(Viewpoint.NOW, SpendFilter.ALL, all));
            turns.with(
                    "by supplier",
                    round -> groups.groups(Viewpoint.NOW, SpendFilter.ALL, Grouping.SUPPLIER));
            pages(turns, "all units", LineFilter.ALL);
            pages(turns, "one unit", of(unit));
            Path own = Files.createTempDirectory(folder, "duck");
            if (DuckDb.isThere()) {
                try (DuckDb duck = DuckDb.of(connection, own)) {
                    turns.with("DuckDB", round -> duck.joined(period.first(), period.end()));
                    turns.with("DuckDB flat", round -> duck.flat(period.first(), period.end()));
                    BigDecimal value = exposure(null, SpendFilter.ALL).whole().value();
                    for (BigDecimal other :
                            List.of(
                                    byHand.sums(period),
                                    duck.joined(period.first(), period.end()),
                                    duck.flat(period.first(), period.end()))) {
                        assertThat(other).isCloseTo(value, within(value.movePointLeft(8)));
                    }
                    turns.run();
                }
            } else {
                System.out.println("BENCHMARK DuckDB not found: run with -Pbenchmark");
                turns.run();
            }
            turns.ratio("dashboard", "DuckDB");
            turns.ratio("dashboard", "DuckDB flat");
            turns.ratio("dashboard", "by hand");
            turns.ratio("dashboard anew", "DuckDB");
            turns.ratio("dashboard anew", "DuckDB flat");
            turns.ratio("dashboard anew", "by hand");
            return turns;
        }
    }

    /** Nothing that was kept of the units is good any more. */
    private void changeAll() {
        dsl.update(SPEND_VERSION).set(SPEND_VERSION.VERSION, DSL.uuid()).execute();
    }

    private void pages(Turns turns, String whose, LineFilter filter) {
        turns.with("first page, " + whose, round -> page(filter, null));
        turns.with(
                "middle page, " + whose,
                round -> page(filter, new LineCursor(LocalDate.of(2021, 11, 9), 0, true)));
        turns.with(
                "last page, " + whose,
                round ->
                        page(filter, new LineCursor(BenchmarkLedger.FIRST.plusMonths(1), 0, true)));
    }

    private void page(LineFilter filter, @Nullable LineCursor from) {
        assertThat(lines.page(filter, from, LineService.PAGE).lines()).isNotEmpty();
    }

    private static LineFilter of(int unit) {
        return new LineFilter(Set.of(unit), null, null, "", "", "", "", null, "", false, "");
    }

    /** Another day in each round, over eight years. */
    private static LocalDate day(int round) {
        return LocalDate.of(2018, 1, 9).plusDays(round * 113L);
    }

    private PurchaseExposure exposure(@Nullable LocalDate day, SpendFilter filter) {
        return spend.exposure(new Viewpoint(day, null), filter);
    }
}
