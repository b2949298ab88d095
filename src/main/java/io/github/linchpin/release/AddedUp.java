package io.github.linchpin.release;

import io.github.linchpin.shared.FigureKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parts of one figure that a release prints in several rows. */
final class AddedUp {
    private AddedUp() {}

    static ReleaseValue of(ReleaseValue one, ReleaseValue other) {
        if (isUnknown(one) && isUnknown(other)) {
            return one.kind() == FigureKind.WITHHELD ? one : other;
        }
        if (isUnknown(one) || isUnknown(other)) {
            // the known part is the least that it can be
            ReleaseValue known = isUnknown(one) ? other : one;
            BigDecimal low = known.low() == null ? BigDecimal.ZERO : known.low();
            return new ReleaseValue(FigureKind.AT_LEAST, null, low, null);
        }
        BigDecimal low = sum(one.low(), other.low());
        BigDecimal high = sum(one.high(), other.high());
        if (one.value() != null && other.value() != null) {
            BigDecimal value = one.value().add(other.value());
            return new ReleaseValue(
                    value.signum() == 0 ? FigureKind.NIL : FigureKind.VALUE, value, low, high);
        }
        return high == null
                ? new ReleaseValue(
                        FigureKind.AT_LEAST, null, low == null ? BigDecimal.ZERO : low, null)
                : new ReleaseValue(FigureKind.RANGE, null, low, high);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private static boolean isUnknown(ReleaseValue value) {
        return value.kind() == FigureKind.WITHHELD || value.kind() == FigureKind.NOT_AVAILABLE;
    }
}
