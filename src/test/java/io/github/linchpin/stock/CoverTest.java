package io.github.linchpin.stock;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example of the definition, its edges, and what holds for every stock. */
class CoverTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 21);
    private static final LocalDate BAN = LocalDate.of(2026, 11, 28);
    private static final BigDecimal SHARE = new BigDecimal("0.9838");
    private static final int CASES = 1_000;

    @Test
    void the_worked_example() {
        Cover cover = Cover.of(count("1200", "45", 180), D, BAN, SHARE);
        assertThat(cover.from()).isEqualTo(BAN);
        assertThat(rounded(cover.floor())).isEqualTo("26.67");
        assertThat(rounded(requireNonNull(cover.expected()))).isEqualTo("27.11");
        assertThat(cover.wholeFloor()).isEqualByComparingTo("26");
        assertThat(cover.actBy()).isEqualTo(LocalDate.of(2026, 6, 27));
        assertThat(cover.daysLeft(D)).isEqualTo(-147);
    }

    @Test
    void what_nobody_has_said_stays_open() {
        Cover quiet = Cover.of(count("1200", "45", 180), D, null, SHARE);
        assertThat(quiet.from()).isEqualTo(D);
        assertThat(quiet.actBy()).isNull();
        assertThat(quiet.daysLeft(D)).isNull();
        assertThat(rounded(quiet.floor())).isEqualTo("26.67");
        assertThat(Cover.of(count("1200", "45", null), D, BAN, SHARE).actBy()).isNull();
        assertThat(Cover.of(count("1200", "45", 180), D, BAN, null).expected()).isNull();
        assertThat(Cover.of(count("1200", "45", 180), D, BAN, BigDecimal.ZERO).expected()).isNull();
    }

    @Test
    void an_empty_stock_and_one_for_ever() {
        Cover empty = Cover.of(count("0", "45", 10), D, BAN, SHARE);
        assertThat(empty.floor()).isEqualByComparingTo("0");
        assertThat(empty.actBy()).isEqualTo(BAN.minusDays(10));
        Cover large = Cover.of(count("999999999999999", "0.000001", 10), D, BAN, SHARE);
        assertThat(large.actBy()).isEqualTo(LocalDate.of(9999, 12, 31).minusDays(10));
    }

    @Test
    void goods_in_transit_count_where_they_come_before_the_stock_runs_out() {
        // 100 at 10 a day lasts from the ban to 8 December
        LocalDate end = BAN.plusDays(10);
        assertThat(stock(new Arrival(end, new BigDecimal("5"), ""))).isEqualByComparingTo("105");
        assertThat(stock(new Arrival(end.plusDays(1), new BigDecimal("5"), "")))
                .isEqualByComparingTo("100");
        // a delivery after the gap does not fill it, a chain of deliveries does
        assertThat(
                        stock(
                                new Arrival(end.plusDays(5), new BigDecimal("70"), ""),
                                new Arrival(end, new BigDecimal("50"), "")))
                .isEqualByComparingTo("220");
        assertThat(
                        stock(
                                new Arrival(end.plusDays(6), new BigDecimal("70"), ""),
                                new Arrival(end, new BigDecimal("50"), "")))
                .isEqualByComparingTo("150");
        // what comes before the reference day is there on it
        assertThat(stock(new Arrival(D, new BigDecimal("7"), ""))).isEqualByComparingTo("107");
    }

    @Test
    void more_stock_lasts_longer_and_the_day_to_act_moves_with_it() {
        Random random = new Random(26);
        for (int i = 0; i < CASES; i++) {
            BigDecimal quantity = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
            BigDecimal need = BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(3));
            int days = random.nextInt(700);
            LocalDate event = D.plusDays(1 + random.nextInt(365));
            List<Arrival> arrivals = new ArrayList<>();
            for (int a = random.nextInt(4); a > 0; a--) {
                arrivals.add(
                        new Arrival(
                                D.plusDays(random.nextInt(200)),
                                BigDecimal.valueOf(1 + random.nextInt(10_000)),
                                ""));
            }
            StockCount count = count(quantity, need, days, arrivals);
            Cover cover = Cover.of(count, D, event, SHARE);
            String which = count + " " + event;

            // more of it: never shorter, and with nothing in transit longer by what it makes up
            BigDecimal more = BigDecimal.valueOf(1 + random.nextInt(1_000));
            Cover larger =
                    Cover.of(count(quantity.add(more), need, days, arrivals), D, event, SHARE);
            assertThat(larger.floor()).as(which).isGreaterThan(cover.floor());
            // needed faster: never longer
            Cover faster =
                    Cover.of(
                            count(quantity, need.add(BigDecimal.ONE), days, arrivals),
                            D,
                            event,
                            SHARE);
            assertThat(faster.floor()).as(which).isLessThanOrEqualTo(cover.floor());
            // the day to act moves one for one with the whole days, and against requalification
            LocalDate actBy = requireNonNull(cover.actBy());
            assertThat(DAYS.between(actBy, requireNonNull(larger.actBy())))
                    .as(which)
                    .isEqualTo(larger.wholeFloor().subtract(cover.wholeFloor()).longValueExact());
            assertThat(Cover.of(count(quantity, need, days + 9, arrivals), D, event, SHARE).actBy())
                    .as(which)
                    .isEqualTo(actBy.minusDays(9));
            // what is only partly exposed lasts no shorter than the floor
            assertThat(requireNonNull(cover.expected())).isGreaterThanOrEqualTo(cover.floor());
            // the stock is what was counted and some of the first deliveries, and covers the floor
            assertThat(cover.floor().multiply(need).subtract(cover.stock()).abs())
                    .as(which)
                    .isLessThan(new BigDecimal("1e-6"));
        }
    }

    private static BigDecimal stock(Arrival... arrivals) {
        return Cover.of(
                        count(new BigDecimal("100"), BigDecimal.TEN, 0, List.of(arrivals)),
                        D,
                        BAN,
                        null)
                .stock();
    }

    private static String rounded(BigDecimal days) {
        return days.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static StockCount count(String quantity, String need, @Nullable Integer days) {
        return count(new BigDecimal(quantity), new BigDecimal(need), days, List.of());
    }

    private static StockCount count(
            BigDecimal quantity, BigDecimal need, @Nullable Integer days, List<Arrival> arrivals) {
        return new StockCount(
                "gallium",
                Stage.REFINING,
                LocalDate.of(2026, 11, 20),
                quantity,
                StockCount.KILOGRAMS,
                need,
                days,
                "",
                arrivals);
    }
}
