package io.github.linchpin.metric;

import static io.github.linchpin.metric.Numbers.assertNear;
import static io.github.linchpin.metric.Numbers.assertPoints;
import static io.github.linchpin.metric.Numbers.block;
import static io.github.linchpin.metric.Numbers.dec;
import static io.github.linchpin.metric.Numbers.decs;
import static io.github.linchpin.metric.Numbers.exact;
import static io.github.linchpin.metric.Numbers.exactRows;
import static io.github.linchpin.metric.Numbers.residual;
import static io.github.linchpin.metric.Numbers.rows;
import static io.github.linchpin.metric.Numbers.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HhiExampleTest {

    @ParameterizedTest
    @CsvSource({
        "30 30 20 20, 0.26",
        "40 30 20 10, 0.30",
        "50 30 20, 0.38",
        "10 9 12 15 12 11 15 16, 0.1296",
        "50 50, 0.5",
        "1, 1"
    })
    void index_of_exact_shares(String amounts, String expected) {
        List<BigDecimal> shares = decs(amounts.split(" "));
        assertThat(Hhi.of(shares)).isEqualByComparingTo(expected);
        List<Row> rows = exactRows(amounts.split(" "));
        HhiInterval index = Hhi.of(Distribution.of(Denominator.SUM, rows));
        assertThat(index.low()).isEqualByComparingTo(expected);
        assertThat(index.point()).isEqualByComparingTo(expected);
        assertThat(index.high()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({".7 .3, 1.724138", ".9 .1, 1.219512", ".4 .3 .2 .1, 3.333333"})
    void effective_suppliers_are_the_inverse(String shares, String expected) {
        HhiInterval index = Hhi.of(exact(shares.split(" ")));
        assertNear(index.effectiveSuppliers().point(), expected, 1e-6);
        assertNear(index.effectiveSuppliers().low(), expected, 1e-6);
        assertNear(index.effectiveSuppliers().high(), expected, 1e-6);
    }

    @Test
    void residual_is_spread_thin_or_one_country() {
        HhiInterval index = Hhi.of(percents(block("0.2"), "0.6", "0.2"));
        assertPoints(index, "4000", "4400");
        assertThat(index.point()).isNull();
        assertThat(index.highIsBound()).isFalse();
    }

    @Test
    void dropping_a_withheld_part_and_renormalising_is_outside_the_truth() {
        HhiInterval truth = Hhi.of(percents(block("0.2"), "0.6", "0.2"));
        assertThat(Hhi.of(decs("60", "20"))).isEqualByComparingTo("0.625");
        assertThat(truth.requireHigh()).isLessThan(dec("0.625"));
    }

    @Test
    void source_that_lists_the_largest_caps_the_residual() {
        List<Figure> figures =
                List.of(
                        Figure.exact("CN", dec("60")),
                        Figure.exact("US", dec("20")),
                        residual(FigureKind.VALUE, "20", "20", "20"));
        Distribution capped = Distribution.of(Denominator.PERCENT, figures, Bounds.NONE, true);
        assertPoints(Hhi.of(capped), "4000", "4400");
        assertThat(capped.blocks().get(0).cap()).isEqualByComparingTo("0.2");
    }

    @Test
    void cap_named_by_the_source_limits_every_country_in_the_residual() {
        assertPoints(
                Hhi.of(percents(block("0.2").withCap(dec("0.05")), "0.6", "0.2")), "4000", "4100");
    }

    @Test
    void two_withheld_inside_the_total_share_the_residual() {
        assertPoints(Hhi.of(percents(block("0.2").withProducers(2), "0.6", "0.2")), "4200", "4400");
        Block both = block("0.2").withProducers(2).withCap(dec("0.15"));
        assertPoints(Hhi.of(percents(both, "0.6", "0.2")), "4200", "4250");
    }

    @Test
    void withheld_rows_inside_the_total_are_counted_where_the_residual_is_derived() {
        List<Figure> figures =
                new ArrayList<>(
                        List.of(
                                Figure.exact("CN", dec("60")),
                                Figure.exact("US", dec("20")),
                                without(FigureKind.WITHHELD, "AU", false),
                                without(FigureKind.NOT_AVAILABLE, "CA", false)));
        assertPoints(Hhi.of(percents(figures)), "4200", "4400");
        figures.add(residual(FigureKind.RANGE, null, "20", "20"));
        assertPoints(Hhi.of(percents(figures)), "4200", "4400");
        // a printed "other countries" may hold more than the two
        figures.set(4, residual(FigureKind.VALUE, "20", "20", "20"));
        assertPoints(Hhi.of(percents(figures)), "4000", "4400");
    }

    @Test
    void rounding_intervals_of_percents() {
        HhiInterval four =
                Hhi.of(
                        Distribution.of(
                                Denominator.PERCENT,
                                rows("0.95", "0.99", "0", "0.05", "0", "0.05", "0", "0.05")));
        assertPoints(four, "9033.33", "9802.00");
        assertThat(four.highIsBound()).isFalse();
        HhiInterval mixed =
                Hhi.of(
                        Distribution.of(
                                Denominator.PERCENT,
                                rows(
                                        "0.55", "0.65", "0.15", "0.25", "0.10", "0.20", "0.02",
                                        "0.08")));
        assertPoints(mixed, "3773.50", "4858.00");
        assertNear(mixed.point(), "0.425", 1e-12);
    }

    @Test
    void bound_over_the_squares_of_percents() {
        assertNear(
                boundOf(rows("0.95", "0.99", "0", "0.05", "0", "0.05", "0", "0.05")),
                "0.9806",
                1e-12);
        assertNear(
                boundOf(rows("0.55", "0.65", "0.15", "0.25", "0.10", "0.20", "0.02", "0.08")),
                "0.4874",
                1e-12);
    }

    @Test
    void gallium_2025_is_never_a_monopoly() {
        List<Figure> figures =
                List.of(
                        without(FigureKind.NIL, "US", false),
                        Figure.value("CN", dec("900000"), dec("895000"), dec("905000")),
                        Figure.value("JP", dec("3000"), dec("2950"), dec("3050")),
                        Figure.value("RU", dec("6000"), dec("5950"), dec("6050")),
                        residual(FigureKind.NIL, "0", "0", "0"));
        Distribution gallium = Distribution.of(Denominator.SUM, figures, Bounds.NONE, false);
        HhiInterval index = Hhi.of(gallium);
        assertNear(index.point(), "0.98035", 5e-6);
        // ends by hand: 895000/3050/6050 and 905000/2950/5950
        assertNear(index.low(), Double.toString(hhi(895000, 3050, 6050)), 1e-12);
        assertNear(index.high(), Double.toString(hhi(905000, 2950, 5950)), 1e-12);
        Share china = Shares.of(gallium).rows().get(1);
        assertNear(china.point(), "0.990099", 1e-6);
        assertNear(china.low(), Double.toString(895000.0 / (895000 + 3050 + 6050)), 1e-12);
        assertNear(china.high(), Double.toString(905000.0 / (905000 + 2950 + 5950)), 1e-12);
        TotalCheck check = TotalCheck.of(dec("900000"), dec("5000"), dec("909000"), dec("5100"));
        assertThat(check).isEqualTo(new TotalCheck.Agrees());
    }

    @Test
    void country_outside_the_total_lowers_the_lower_end() {
        Distribution listed = exact("0.6", "0.4");
        HhiInterval open = Hhi.of(listed.withMissing(Missing.country("US", null)));
        assertNear(open.low(), Double.toString(0.52 / 1.52), 1e-12);
        assertThat(open.high()).isNull();
        assertThat(open.point()).isNull();
        assertThat(open.reason()).isEqualTo(InsufficientData.MISSING_WITHOUT_BOUND);
        HhiInterval bounded = Hhi.of(listed.withMissing(Missing.country("US", dec("0.1"))));
        assertNear(bounded.low(), Double.toString(.81 * .52 + .01), 1e-12);
        assertNear(bounded.high(), "0.52", 1e-12);
        HhiInterval large = Hhi.of(listed.withMissing(Missing.country("US", dec("0.9"))));
        assertNear(large.high(), Double.toString(.01 * .52 + .81), 1e-12);
    }

    @Test
    void three_countries_outside_add_to_the_effective_suppliers() {
        Distribution gone =
                exact("0.5", "0.5")
                        .withMissing(
                                Missing.country("AA", null),
                                Missing.country("BB", null),
                                Missing.country("CC", null));
        assertThat(Hhi.of(gone).low()).isEqualByComparingTo("0.2");
    }

    @Test
    void several_bounded_countries_outside_share_one_level() {
        // found by the long proof: neither bound binds, so 1/H = 1/H0 + 2
        Distribution gone =
                exact("1", "0")
                        .withMissing(
                                Missing.country("AA", dec("0.39")),
                                Missing.country("BB", dec("0.385")));
        assertNear(Hhi.of(gone).low(), Double.toString(1.0 / 3), 1e-12);
        Distribution tight =
                exact("1", "0")
                        .withMissing(
                                Missing.country("AA", dec("0.9")),
                                Missing.country("BB", dec("0.1")));
        // B stays at .1: the other two share .9
        assertNear(Hhi.of(tight).low(), ".415", 1e-12);
    }

    @Test
    void residual_outside_without_a_bound_leaves_both_ends_open() {
        Distribution listed = exact("0.6", "0.4");
        HhiInterval open = Hhi.of(listed.withMissing(Missing.residual(null)));
        assertThat(open).isEqualTo(HhiInterval.insufficient(InsufficientData.MISSING_RESIDUAL));
        HhiInterval bounded = Hhi.of(listed.withMissing(Missing.residual(dec("0.1"))));
        assertNear(bounded.low(), Double.toString(.81 * .52), 1e-12);
        assertNear(bounded.high(), "0.52", 1e-12);
    }

    @Test
    void less_than_row_outside_takes_part_in_the_interval_only() {
        List<Figure> figures =
                List.of(
                        Figure.exact("AU", dec("500")),
                        Figure.exact("ZA", dec("500")),
                        new Figure(
                                FigureRole.AREA,
                                "US",
                                false,
                                FigureKind.LESS_THAN,
                                null,
                                null,
                                dec("100"),
                                true));
        Distribution zircon = Distribution.of(Denominator.SUM, figures, Bounds.NONE, false);
        HhiInterval index = Hhi.of(zircon);
        assertThat(index.point()).isEqualByComparingTo("0.5");
        assertThat(index.high()).isEqualByComparingTo("0.5");
        assertNear(index.low(), Double.toString(hhi(500, 500, 100)), 1e-12);
        assertThat(Shares.of(zircon).rows().get(0).point()).isEqualByComparingTo("0.5");
        assertThat(Shares.of(zircon).rows().get(2).point()).isNull();
    }

    @Test
    void row_without_an_upper_end_leaves_the_upper_end_open() {
        Row open = new Row("US", dec("10"), null, null, false);
        HhiInterval index =
                Hhi.of(Distribution.of(Denominator.SUM, List.of(open, Row.exact("CN", dec("30")))));
        assertThat(index.reason()).isEqualTo(InsufficientData.UNBOUNDED_ROW);
        assertThat(index.low()).isEqualByComparingTo("0.5");
        assertThat(index.point()).isNull();
    }

    @Test
    void percents_that_cannot_add_up_are_insufficient() {
        assertThat(Hhi.of(exact("0.6", "0.5")).reason())
                .isEqualTo(InsufficientData.INCONSISTENT_PERCENTS);
        assertThat(Hhi.of(exact("0.6", "0.3")).reason())
                .isEqualTo(InsufficientData.INCONSISTENT_PERCENTS);
        assertThat(Hhi.of(Distribution.of(Denominator.SUM, List.of())).reason())
                .isEqualTo(InsufficientData.NO_SUPPLY);
    }

    @Test
    void rows_that_may_all_be_nothing_are_equal_at_best_and_one_at_worst() {
        HhiInterval index = Hhi.of(Distribution.of(Denominator.SUM, rows("0", "5", "0", "9")));
        assertThat(index.low()).isEqualByComparingTo("0.5");
        assertThat(index.high()).isEqualByComparingTo("1");
    }

    @Test
    void more_than_twelve_uncertain_rows_give_a_marked_bound() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            rows.add(Row.of("A" + i, dec("0.06"), dec("0.09")));
        }
        HhiInterval index = Hhi.of(Distribution.of(Denominator.PERCENT, rows));
        assertThat(index.highIsBound()).isTrue();
        List<Row> wide = rows.stream().map(r -> Row.of(r.key(), dec("1"), dec("90"))).toList();
        assertThat(Hhi.of(Distribution.of(Denominator.SUM, wide)).highIsBound()).isTrue();
    }

    @Test
    void documented_bounds_reach_the_missing_rows() {
        List<Figure> figures =
                List.of(
                        Figure.exact("AU", dec("6")),
                        Figure.exact("CL", dec("4")),
                        without(FigureKind.WITHHELD, "US", true));
        Bounds bounds = Bounds.of(Map.of("US", dec("0.1")));
        HhiInterval index = Hhi.of(Distribution.of(Denominator.SUM, figures, bounds, false));
        assertNear(index.high(), "0.52", 1e-12);
    }

    private static BigDecimal boundOf(List<Row> rows) {
        Problem problem = Problem.of(Distribution.of(Denominator.PERCENT, rows));
        return new PercentUpperEnd(problem.items()).bound();
    }

    private static Distribution percents(Block block, String... shares) {
        return Distribution.of(Denominator.PERCENT, exactRows(shares), block);
    }

    private static Distribution percents(List<Figure> figures) {
        return Distribution.of(Denominator.PERCENT, figures, Bounds.NONE, false);
    }

    private static double hhi(double... amounts) {
        double sum = 0;
        double squares = 0;
        for (double amount : amounts) {
            sum += amount;
            squares += amount * amount;
        }
        return squares / sum / sum;
    }
}
