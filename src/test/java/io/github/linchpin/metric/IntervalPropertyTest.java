package io.github.linchpin.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws that hold for every table, tried on seeded random ones. */
class IntervalPropertyTest {
    private static final double TOLERANCE = 1e-9;
    private static final int CASES = Tables.cases(1_000, 200_000);

    @Test
    void interval_contains_every_completion() {
        Tables tables = new Tables(11);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(8);
            HhiInterval index = Hhi.of(table);
            for (int j = 0; j < 20; j++) {
                assertInside(index, weighted(tables.completion(table), null), table);
            }
        }
    }

    @Test
    void weighted_interval_contains_every_completion() {
        Tables tables = new Tables(12);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(8);
            Governance governance = tables.governance();
            HhiInterval index = Hhi.of(table, governance);
            for (int j = 0; j < 10; j++) {
                assertInside(index, weighted(tables.completion(table), governance), table);
            }
        }
    }

    @Test
    void largest_shares_contain_every_completion() {
        Tables tables = new Tables(13);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(8);
            Interval one = TopShares.of(table, 1);
            Interval three = TopShares.of(table, 3);
            Leader leader = Leader.of(table);
            for (int j = 0; j < 10; j++) {
                List<Tables.Part> parts = tables.completion(table);
                assertInside(one, top(parts, 1), table);
                assertInside(three, top(parts, 3), table);
                if (leader.certain()) {
                    assertThat(largest(parts).area()).as("%s", table).isEqualTo(leader.area());
                }
            }
        }
    }

    @Test
    void shares_contain_every_completion() {
        Tables tables = new Tables(14);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(8);
            Distribution inside =
                    new Distribution(table.denominator(), table.rows(), table.blocks(), List.of());
            List<Share> shares = Shares.of(inside).rows();
            List<Tables.Part> parts = tables.completion(inside);
            for (int j = 0; j < shares.size(); j++) {
                Share share = shares.get(j);
                double value = parts.get(j).share();
                assertThat(value)
                        .as("%s of %s", share, table)
                        .isBetween(
                                share.low().doubleValue() - TOLERANCE,
                                share.high().doubleValue() + TOLERANCE);
            }
        }
    }

    @Test
    void ends_are_attained_unless_marked_as_a_bound() {
        Tables tables = new Tables(15);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(10);
            Problem problem = Problem.of(table);
            HhiInterval index = Hhi.of(table);
            if (!problem.absent().isEmpty() || index.highIsBound()) {
                continue;
            }
            assertNear(index.requireLow(), squares(Completions.lower(problem)), table);
            assertNear(index.requireHigh(), squares(Completions.upper(problem)), table);
        }
    }

    @Test
    void upper_end_is_the_best_corner() {
        Tables tables = new Tables(16);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(6);
            Distribution plain =
                    new Distribution(
                            table.denominator(),
                            table.rows(),
                            table.blocks().stream().map(b -> Block.of(b.low(), b.high())).toList(),
                            List.of());
            Governance governance = tables.random().nextBoolean() ? tables.governance() : null;
            HhiInterval index = governance == null ? Hhi.of(plain) : Hhi.of(plain, governance);
            if (index.isComplete() && !index.highIsBound()) {
                double best = Corners.highest(plain, governance);
                assertThat(index.requireHigh().doubleValue())
                        .as("%s", plain)
                        .isCloseTo(best, within(TOLERANCE));
            }
        }
    }

    @Test
    void bounds_for_many_rows_never_lie_below_the_upper_end() {
        Tables tables = new Tables(22);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(8);
            Problem problem = Problem.of(table);
            if (problem.obstacle() != null) {
                continue;
            }
            List<Item> items = problem.items();
            BigDecimal bound =
                    table.denominator() == Denominator.PERCENT
                            ? new PercentUpperEnd(items).bound()
                            : QuantityBound.of(
                                    items, new double[items.size()], new boolean[items.size()]);
            BigDecimal end = UpperEnd.of(problem, BigDecimal.ZERO).value();
            assertThat(bound.subtract(end).doubleValue()).as("%s", table).isGreaterThan(-TOLERANCE);
        }
    }

    @Test
    void interval_of_many_rows_contains_every_completion() {
        Tables tables = new Tables(23);
        int bounds = 0;
        for (int i = 0; i < CASES / 4; i++) {
            Distribution table = tables.next(24);
            HhiInterval index = Hhi.of(table);
            bounds += index.highIsBound() ? 1 : 0;
            for (int j = 0; j < 10; j++) {
                assertInside(index, weighted(tables.completion(table), null), table);
            }
        }
        assertThat(bounds).isPositive();
    }

    @Test
    void order_of_the_rows_does_not_matter() {
        Tables tables = new Tables(17);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(14);
            List<Row> rows = new ArrayList<>(table.rows());
            Collections.shuffle(rows, new Random(i));
            Distribution shuffled =
                    new Distribution(table.denominator(), rows, table.blocks(), table.missing());
            HhiInterval a = Hhi.of(table);
            HhiInterval b = Hhi.of(shuffled);
            assertNear(a.low(), b.low(), table);
            assertNear(a.point(), b.point(), table);
            assertNear(a.high(), b.high(), table);
            assertThat(a.highIsBound()).isEqualTo(b.highIsBound());
            assertThat(Leader.of(table).area()).isEqualTo(Leader.of(shuffled).area());
        }
    }

    @Test
    void index_of_exact_rows_lies_between_one_nth_and_one_and_merging_never_lowers_it() {
        Tables tables = new Tables(18);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> amounts = new ArrayList<>();
            int n = 2 + tables.random().nextInt(12);
            for (int j = 0; j < n; j++) {
                amounts.add(BigDecimal.valueOf(1 + tables.random().nextInt(100_000)));
            }
            BigDecimal index = Hhi.of(amounts);
            assertThat(index.doubleValue()).isBetween(1.0 / n - TOLERANCE, 1.0);
            BigDecimal merged = amounts.remove(n - 1).add(amounts.remove(n - 2));
            amounts.add(merged);
            assertThat(Hhi.of(amounts)).isGreaterThanOrEqualTo(index);
        }
    }

    @Test
    void points_lie_inside_and_ends_are_in_order() {
        Tables tables = new Tables(19);
        for (int i = 0; i < CASES; i++) {
            Distribution table = tables.next(14);
            Concentration all = Metrics.of(table, List.of(Numbers.DOJ_2023), tables.governance());
            assertOrder(all.hhi().low(), all.hhi().point(), all.hhi().high(), table);
            assertOrder(all.weighted().low(), all.weighted().point(), all.weighted().high(), table);
            for (Interval interval :
                    List.of(
                            all.leader().share(),
                            all.topThree(),
                            all.normalised(),
                            all.effectiveSuppliers(),
                            all.withoutLeader(),
                            all.residual())) {
                assertOrder(interval.low(), interval.point(), interval.high(), table);
            }
            for (Share share : all.shares()) {
                assertOrder(share.low(), share.point(), share.high(), table);
            }
            LevelRange levels = all.levels().get(0).levels();
            assertThat(levels.low() == null).isEqualTo(all.hhi().low() == null);
        }
    }

    @Test
    void published_percents_with_a_sum_beside_100_keep_the_point_inside() {
        Tables tables = new Tables(20);
        BigDecimal half = new BigDecimal("0.005");
        for (int i = 0; i < CASES; i++) {
            List<Row> rows = new ArrayList<>();
            for (int left = 97 + tables.random().nextInt(6); left > 0; ) {
                int percent = 1 + tables.random().nextInt(Math.min(left, 60));
                BigDecimal share = BigDecimal.valueOf(percent, 2);
                rows.add(Row.of("A" + rows.size(), share.subtract(half), share.add(half)));
                left -= percent;
            }
            HhiInterval index = Hhi.of(Distribution.of(Denominator.PERCENT, rows));
            assertOrder(index.low(), index.point(), index.high(), rows);
        }
    }

    @Test
    void levels_rise_with_the_value() {
        Tables tables = new Tables(21);
        for (int i = 0; i < CASES; i++) {
            BigDecimal a = BigDecimal.valueOf(tables.random().nextDouble() * 10_000);
            BigDecimal b = BigDecimal.valueOf(tables.random().nextDouble() * 10_000);
            Level lower = Numbers.DOJ_2023.level(a.min(b));
            Level upper = Numbers.DOJ_2023.level(a.max(b));
            assertThat(lower).isLessThanOrEqualTo(upper);
        }
    }

    private static double weighted(List<Tables.Part> parts, @Nullable Governance governance) {
        double sum = 0;
        for (Tables.Part part : parts) {
            BigDecimal weight =
                    governance == null || part.area() == null
                            ? BigDecimal.ONE
                            : governance.weightOf(part.area());
            sum += Objects.requireNonNull(weight).doubleValue() * part.share() * part.share();
        }
        return sum;
    }

    private static double top(List<Tables.Part> parts, int n) {
        return parts.stream()
                .map(Tables.Part::share)
                .sorted(Collections.reverseOrder())
                .limit(n)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Tables.Part largest(List<Tables.Part> parts) {
        return parts.stream().max(Comparator.comparingDouble(Tables.Part::share)).orElseThrow();
    }

    private static BigDecimal squares(List<BigDecimal> shares) {
        return shares.stream().map(Exact::square).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertInside(HhiInterval index, double value, Distribution table) {
        assertInside(new Interval(index.low(), null, index.high()), value, table);
    }

    private static void assertInside(Interval interval, double value, Distribution table) {
        if (interval.low() != null) {
            assertThat(value)
                    .as("%s of %s", interval, table)
                    .isGreaterThanOrEqualTo(interval.low().doubleValue() - TOLERANCE);
        }
        if (interval.high() != null) {
            assertThat(value)
                    .as("%s of %s", interval, table)
                    .isLessThanOrEqualTo(interval.high().doubleValue() + TOLERANCE);
        }
    }

    private static void assertNear(
            @Nullable BigDecimal a, @Nullable BigDecimal b, Distribution table) {
        assertThat(a == null).as("%s", table).isEqualTo(b == null);
        if (a != null && b != null) {
            assertThat(a.subtract(b).abs().doubleValue()).as("%s", table).isLessThan(TOLERANCE);
        }
    }

    private static void assertOrder(
            @Nullable BigDecimal low,
            @Nullable BigDecimal point,
            @Nullable BigDecimal high,
            Object table) {
        if (low != null && high != null) {
            assertThat(low).as("%s", table).isLessThanOrEqualTo(high);
        }
        if (point != null && low != null) {
            assertThat(point.subtract(low).doubleValue())
                    .as("%s: %s %s %s", table, low, point, high)
                    .isGreaterThan(-TOLERANCE);
        }
        if (point != null && high != null) {
            assertThat(high.subtract(point).doubleValue())
                    .as("%s: %s %s %s", table, low, point, high)
                    .isGreaterThan(-TOLERANCE);
        }
    }
}
