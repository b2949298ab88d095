package io.github.linchpin.stock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.stock.CoverService.Place;
import io.github.linchpin.stock.StockRefusal.Fault;
import io.github.linchpin.stock.StockRefusal.Why;
import io.github.linchpin.stock.UnitCover.Known;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts and cover through the tables: the newest count on D, arrivals, withdrawals, units. */
@WritingTest
class CoverServiceTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 21);
    private static final Place GALLIUM = new Place("gallium", Stage.REFINING);

    @Autowired CoverService covers;
    @Autowired SpendService spend;
    @Autowired StockService stocks;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private LedgerBench bench;

    @BeforeEach
    void prepare() {
        bench = new LedgerBench(units, accounts, dsl);
    }

    @Test
    void the_worked_example_through_the_ledger() {
        LedgerBench.Desk desk = buyer("stock-example");
        act(desk, () -> stocks.record(desk.unit(), count("1200", 180, List.of())));
        for (Reading reading : Reading.values()) {
            UnitCover gallium =
                    CurrentActor.as(desk.actor(), () -> covers.covers(at(D, reading))).getFirst();
            assertThat(gallium.input()).isEqualTo("gallium");
            assertThat(gallium.exposedShare()).isEqualByComparingTo("0.9838");
            CoverEvent event = requireNonNull(gallium.event());
            assertThat(event.day()).isEqualTo(LocalDate.of(2026, 11, 28));
            assertThat(event.from()).isEqualTo(ControlClass.LICENCE);
            assertThat(event.to()).isEqualTo(ControlClass.PROHIBITED);
            assertThat(event.euros()).isEqualByComparingTo("393520");
            Cover cover = requireNonNull(gallium.cover());
            assertThat(cover.floor().setScale(2, RoundingMode.HALF_UP)).hasToString("26.67");
            assertThat(requireNonNull(cover.expected()).setScale(2, RoundingMode.HALF_UP))
                    .hasToString("27.11");
            assertThat(gallium.actBy()).isEqualTo(LocalDate.of(2026, 6, 27));
            assertThat(gallium.daysLeft()).isEqualTo(-147);
            assertThat(gallium.known()).isEqualTo(Known.ACT_BY);
        }
        // after the event nothing stronger comes: the stock is looked at on D
        UnitCover after = gallium(desk, LocalDate.of(2026, 11, 28));
        assertThat(after.known()).isEqualTo(Known.NO_EVENT);
        assertThat(requireNonNull(after.cover()).from()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(after.exposedShare()).isEqualByComparingTo("0.9838");
    }

    @Test
    void rows_without_a_count_and_counts_without_purchases_are_told() {
        LedgerBench.Desk desk = buyer("stock-gaps");
        act(desk, () -> stocks.record(desk.unit(), count("cobalt", D, "10", null, List.of())));
        assertThat(CurrentActor.as(desk.actor(), () -> covers.covers(at(D, Reading.AS_REPORTED))))
                .extracting(UnitCover::input, UnitCover::known, UnitCover::exposedShare)
                .containsExactly(
                        tuple("cobalt", Known.NO_EVENT, null),
                        tuple("gallium", Known.NO_COUNT, new BigDecimal("0.9838")));
        act(desk, () -> stocks.record(desk.unit(), count("1200", null, List.of())));
        UnitCover gallium = gallium(desk, D);
        assertThat(gallium.known()).isEqualTo(Known.NO_REQUALIFICATION);
        assertThat(gallium.actBy()).isNull();
    }

    @Test
    void the_newest_count_on_the_day_speaks_and_a_withdrawn_one_does_not() {
        LedgerBench.Desk desk = buyer("stock-newest");
        LocalDate first = LocalDate.of(2026, 6, 1);
        LocalDate second = LocalDate.of(2026, 10, 1);
        record(desk, first, "100");
        record(desk, second, "200");
        int corrected = record(desk, second, "300");
        assertThat(quantity(desk, LocalDate.of(2026, 5, 31))).isNull();
        assertThat(quantity(desk, first)).isEqualByComparingTo("100");
        assertThat(quantity(desk, LocalDate.of(2026, 9, 30))).isEqualByComparingTo("100");
        assertThat(quantity(desk, D)).isEqualByComparingTo("300");
        assertThat(gallium(desk, LocalDate.of(2026, 8, 30)).isOld()).isFalse();
        assertThat(gallium(desk, LocalDate.of(2026, 8, 31)).isOld()).isTrue();

        assertThat(refused(desk, () -> stocks.withdraw(desk.unit(), corrected, " ")))
                .containsExactly(Why.REASON_MISSING);
        act(desk, () -> stocks.withdraw(desk.unit(), corrected, "counted twice"));
        assertThat(quantity(desk, D)).isEqualByComparingTo("200");
        assertThat(refused(desk, () -> stocks.withdraw(desk.unit(), corrected, "again")))
                .containsExactly(Why.WITHDRAWN);
        List<RecordedCount> all =
                CurrentActor.as(
                        desk.actor(), () -> stocks.counts(desk.unit(), "gallium", Stage.REFINING));
        assertThat(all).hasSize(3);
        assertThat(requireNonNull(all.getFirst().withdrawal()).reason()).isEqualTo("counted twice");
    }

    @Test
    void goods_in_transit_are_kept_with_their_count() {
        LedgerBench.Desk desk = buyer("stock-transit");
        List<Arrival> arrivals =
                List.of(
                        new Arrival(LocalDate.of(2026, 12, 10), new BigDecimal("90.5"), "PO-2"),
                        new Arrival(LocalDate.of(2026, 11, 25), new BigDecimal("60"), ""));
        act(desk, () -> stocks.record(desk.unit(), count("1200", 180, arrivals)));
        UnitCover gallium = gallium(desk, D);
        assertThat(requireNonNull(gallium.count()).count().arrivals())
                .extracting(Arrival::reference)
                .containsExactly("", "PO-2");
        assertThat(requireNonNull(gallium.cover()).stock()).isEqualByComparingTo("1350.5");
        assertThat(gallium.actBy()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void what_lasts_least_and_what_comes_first_over_units() {
        LedgerBench.Desk one = buyer("stock-first");
        LedgerBench.Desk other = buyer("stock-second");
        act(one, () -> stocks.record(one.unit(), count("1200", 180, List.of())));
        act(other, () -> stocks.record(other.unit(), count("900", 20, List.of())));
        Actor both =
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts,
                                        "stock-both",
                                        Set.of(one.unit(), other.unit()),
                                        Role.PROCUREMENT));
        Map<Place, SoonestCover> soonest =
                CurrentActor.as(both, () -> soonest(Set.of(one.unit(), other.unit())));
        SoonestCover gallium = requireNonNull(soonest.get(GALLIUM));
        assertThat(gallium.floor()).isEqualByComparingTo("20");
        assertThat(gallium.shortest().unit()).isEqualTo(other.unit());
        assertThat(gallium.actBy()).isEqualTo(LocalDate.of(2026, 6, 27));
        assertThat(gallium.daysLeft()).isEqualTo(-147);
        assertThat(CurrentActor.as(both, () -> soonest(Set.of(other.unit()))).values())
                .extracting(SoonestCover::actBy)
                .containsExactly(LocalDate.of(2026, 11, 28));
    }

    private Map<Place, SoonestCover> soonest(Set<Integer> of) {
        Viewpoint viewpoint = at(D, Reading.AS_REPORTED);
        return covers.soonest(
                viewpoint,
                spend.exposure(viewpoint, SpendFilter.ALL),
                of.stream().collect(Collectors.toMap(unit -> unit, unit -> "Unit " + unit)));
    }

    @Test
    void all_that_is_wrong_with_a_count_is_told_at_once() {
        LedgerBench.Desk desk = buyer("stock-refused");
        StockCount wrong =
                new StockCount(
                        "unobtainium",
                        Stage.TECHNOLOGY,
                        D.plusDays(1),
                        new BigDecimal("-1"),
                        " ",
                        BigDecimal.ZERO,
                        -1,
                        "x".repeat(501),
                        List.of(new Arrival(D, BigDecimal.ZERO, "")));
        assertThat(refused(desk, () -> stocks.record(desk.unit(), wrong)))
                .containsExactly(
                        Why.INPUT_UNKNOWN,
                        Why.STAGE_NOT_USABLE,
                        Why.DAY_NOT_USABLE,
                        Why.QUANTITY_NOT_USABLE,
                        Why.UNIT_MISSING,
                        Why.NEED_NOT_USABLE,
                        Why.REQUALIFICATION_NOT_USABLE,
                        Why.TOO_LONG,
                        Why.ARRIVAL_DAY_NOT_USABLE,
                        Why.ARRIVAL_QUANTITY_NOT_USABLE);
        assertThat(
                        CurrentActor.as(
                                desk.actor(),
                                () -> stocks.counts(desk.unit(), "unobtainium", Stage.TECHNOLOGY)))
                .isEmpty();
    }

    @Test
    void a_table_is_taken_as_a_whole_or_not_at_all() {
        LedgerBench.Desk desk = buyer("stock-table");
        List<String> header =
                List.of(
                        "input",
                        "stage",
                        "counted_on",
                        "quantity",
                        "unit",
                        "daily_need",
                        "requalification_days",
                        "arrivals",
                        "note");
        StockFile bad = new StockFile();
        bad.header(header);
        bad.row(2, List.of("gallium", "refining", "2026-11-20", "1200", "", "45", "180", "", ""));
        bad.row(3, List.of("gallium", "smelting", "20.11.2026", "1,200", "", "45", "x", "y", ""));
        bad.row(
                4,
                List.of("nothing", "refining", "2026-11-22", "1", "", "0", "", "2026-11-01:5", ""));
        assertThat(CurrentActor.as(desk.actor(), () -> stocks.load(desk.unit(), bad))).isZero();
        assertThat(bad.problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly(
                        "3 stage",
                        "3 counted_on",
                        "3 quantity",
                        "3 requalification_days",
                        "3 arrivals",
                        "3 arrivals",
                        "4 input",
                        "4 counted_on",
                        "4 daily_need",
                        "4 arrivals");
        assertThat(quantity(desk, D)).isNull();

        StockFile good = new StockFile();
        good.header(header);
        good.row(
                2,
                List.of(
                        "gallium",
                        "refining",
                        "2026-11-20",
                        "1200",
                        "",
                        "45",
                        "180",
                        "2026-11-25:60:PO:1; 2026-12-10:90.5",
                        "by weight"));
        assertThat(CurrentActor.as(desk.actor(), () -> stocks.load(desk.unit(), good))).isOne();
        StockCount kept = requireNonNull(gallium(desk, D).count()).count();
        assertThat(kept.quantityUnit()).isEqualTo("kg");
        assertThat(kept.arrivals()).extracting(Arrival::reference).containsExactly("PO:1", "");
    }

    private LedgerBench.Desk buyer(String name) {
        LedgerBench.Desk desk = bench.desk(name, "US");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                E-1,1,2026-06-10,GA,S-1,400000,EUR,CN:98.38;JP:1.62,civil,no
                """);
        bench.map(desk, contents, "GA,gallium,refining,metal,1,2020-01");
        return desk;
    }

    private int record(LedgerBench.Desk desk, LocalDate day, String quantity) {
        return CurrentActor.as(
                desk.actor(),
                () -> stocks.record(desk.unit(), count("gallium", day, quantity, 180, List.of())));
    }

    private @Nullable BigDecimal quantity(LedgerBench.Desk desk, LocalDate on) {
        RecordedCount count = gallium(desk, on).count();
        return count == null ? null : count.count().quantity();
    }

    private UnitCover gallium(LedgerBench.Desk desk, LocalDate on) {
        return CurrentActor.as(desk.actor(), () -> covers.covers(at(on, Reading.AS_REPORTED)))
                .stream()
                .filter(one -> one.input().equals("gallium"))
                .findAny()
                .orElseGet(() ->
                        new UnitCover(
                                on,
                                desk.unit(),
                                "",
                                "gallium",
                                Stage.REFINING,
                                BigDecimal.ZERO,
                                null,
                                null,
                                null,
                                null));
    }

    private static List<Why> refused(LedgerBench.Desk desk, Runnable change) {
        StockRefusal[] refusal = new StockRefusal[1];
        assertThatThrownBy(() -> act(desk, change))
                .isInstanceOfSatisfying(StockRefusal.class, thrown -> refusal[0] = thrown);
        return refusal[0].faults().stream().map(Fault::why).toList();
    }

    private static void act(LedgerBench.Desk desk, Runnable change) {
        CurrentActor.asActor(desk.actor(), change);
    }

    private static Viewpoint at(LocalDate day, Reading reading) {
        return new Viewpoint(day, null, "US", reading);
    }

    private static StockCount count(
            String quantity, @Nullable Integer days, List<Arrival> arrivals) {
        return count("gallium", LocalDate.of(2026, 11, 20), quantity, days, arrivals);
    }

    private static StockCount count(
            String input,
            LocalDate day,
            String quantity,
            @Nullable Integer days,
            List<Arrival> arrivals) {
        return new StockCount(
                input,
                Stage.REFINING,
                day,
                new BigDecimal(quantity),
                StockCount.KILOGRAMS,
                new BigDecimal("45"),
                days,
                "",
                arrivals);
    }
}
