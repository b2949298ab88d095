package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution made ready for the two ends of sum g s^2: items inside, absent parts outside, and
 * what stands in the way of an answer.
 *
 * @param items rows and blocks that can hold something
 * @param absent supply outside the total
 * @param obstacle reason for neither end, null where there is none
 */
record Problem(
        Denominator denominator,
        List<Item> items,
        List<Absent> absent,
        @Nullable InsufficientData obstacle) {
    /** Room for the last digit of published fractions such as 33.3333. */
    static final double TOLERANCE = 1e-9;

    /** Every weight is 1: the plain HHI. */
    static Problem of(Distribution distribution) {
        return build(distribution, null);
    }

    /**
     * Weights by governance; a block of unknown countries has 0 at the low end and 1 at the high.
     */
    static Problem of(Distribution distribution, Governance governance) {
        return build(distribution, governance);
    }

    private static Problem build(Distribution distribution, @Nullable Governance governance) {
        BigDecimal best = governance == null ? BigDecimal.ONE : BigDecimal.ZERO;
        boolean weightMissing = false;
        List<Item> items = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        for (Row row : distribution.rows()) {
            if (row.canBePositive()) {
                BigDecimal weight = weight(row.key(), governance);
                weightMissing |= weight == null;
                BigDecimal known = weight == null ? BigDecimal.ONE : weight;
                if (row.outside() && distribution.denominator() == Denominator.PERCENT) {
                    absent.add(Absent.of(row, known));
                } else {
                    items.add(Item.of(row, known));
                }
            }
        }
        for (Block block : distribution.blocks()) {
            if (block.canBePositive()) {
                items.add(Item.of(block, block.producers() == 0 ? BigDecimal.ZERO : best));
            }
        }
        for (Missing gone : distribution.missing()) {
            BigDecimal weight =
                    gone.group() || gone.key() == null
                            ? BigDecimal.ZERO
                            : weight(gone.key(), governance);
            weightMissing |= weight == null;
            absent.add(Absent.of(gone, weight == null ? BigDecimal.ONE : weight));
        }
        return new Problem(
                distribution.denominator(),
                items,
                absent,
                obstacle(distribution.denominator(), items, absent, weightMissing));
    }

    private static @Nullable BigDecimal weight(String key, @Nullable Governance governance) {
        return governance == null ? BigDecimal.ONE : governance.weightOf(key);
    }

    private static @Nullable InsufficientData obstacle(
            Denominator denominator, List<Item> items, List<Absent> absent, boolean weightMissing) {
        if (items.isEmpty()) {
            return InsufficientData.NO_SUPPLY;
        }
        if (denominator == Denominator.PERCENT) {
            double lows = 0;
            double highs = 0;
            for (Item item : items) {
                lows += item.lo;
                highs += item.hi;
            }
            if (lows > 1 + TOLERANCE || highs < 1 - TOLERANCE) {
                return InsufficientData.INCONSISTENT_PERCENTS;
            }
        }
        if (absent.stream().anyMatch(gone -> gone.group() && gone.bound() == null)) {
            return InsufficientData.MISSING_RESIDUAL;
        }
        return weightMissing ? InsufficientData.GOVERNANCE_MISSING : null;
    }

    /** Why there is no upper end although there is a lower one. */
    @Nullable InsufficientData obstacleToUpperEnd() {
        if (absent.stream().anyMatch(gone -> gone.bound() == null)) {
            return InsufficientData.MISSING_WITHOUT_BOUND;
        }
        return items.stream().anyMatch(item -> item.high == null)
                ? InsufficientData.UNBOUNDED_ROW
                : null;
    }
}
