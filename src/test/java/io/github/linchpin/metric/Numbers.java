package io.github.linchpin.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Short ways to write the figures of a test. */
final class Numbers {
    static final Method DOJ_2023 =
            new Method(
                    "doj-2023",
                    1,
                    MethodMetric.HHI,
                    List.of(
                            new Band(Level.MODERATE, dec("1000"), false),
                            new Band(Level.HIGH, dec("1800"), false),
                            new Band(Level.SEVERE, dec("5000"), false)));
    static final Method DOJ_2010 =
            new Method(
                    "doj-2010",
                    1,
                    MethodMetric.HHI,
                    List.of(
                            new Band(Level.MODERATE, dec("1500"), true),
                            new Band(Level.HIGH, dec("2500"), false)));
    static final Method YARDSTICK_65 =
            new Method(
                    "crma-65",
                    1,
                    MethodMetric.LARGEST_SHARE,
                    List.of(new Band(Level.HIGH, dec("0.65"), false)));

    private Numbers() {}

    static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }

    static List<BigDecimal> decs(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    /** Exact percent rows A, B, C ... in fractions. */
    static Distribution exact(String... fractions) {
        return Distribution.of(Denominator.PERCENT, exactRows(fractions));
    }

    static List<Row> exactRows(String... amounts) {
        List<Row> rows = new ArrayList<>();
        for (String amount : amounts) {
            rows.add(Row.exact(key(rows.size()), dec(amount)));
        }
        return rows;
    }

    /** Rows of low and high, two texts each. */
    static List<Row> rows(String... ends) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            rows.add(Row.of(key(rows.size()), dec(ends[i]), dec(ends[i + 1])));
        }
        return rows;
    }

    static String key(int i) {
        return "X" + (char) ('A' + i);
    }

    static Block block(String exact) {
        return Block.of(dec(exact), dec(exact));
    }

    static Figure without(FigureKind kind, String area, boolean outside) {
        return new Figure(FigureRole.AREA, area, false, kind, null, null, null, outside);
    }

    static Figure residual(FigureKind kind, @Nullable String value, String low, String high) {
        BigDecimal number = value == null ? null : dec(value);
        return new Figure(
                FigureRole.RESIDUAL, null, false, kind, number, dec(low), dec(high), false);
    }

    static void assertNear(@Nullable BigDecimal actual, String expected, double tolerance) {
        assertThat(actual).isNotNull();
        assertThat(Objects.requireNonNull(actual).doubleValue())
                .isCloseTo(Double.parseDouble(expected), within(tolerance));
    }

    static void assertPoints(HhiInterval index, String low, String high) {
        assertNear(HhiInterval.points(index.requireLow()), low, 0.005);
        assertNear(HhiInterval.points(index.requireHigh()), high, 0.005);
    }
}
