package io.github.linchpin.spend;

import io.github.linchpin.measure.Classification;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a purchase with its class on D.
 *
 * @param fraction of the value
 * @param from country of last processing; null: not known
 * @param hub where it is said to come from but cannot have been made; null: nowhere
 * @param today its class by export restrictions
 * @param awake the same if every suspension had ended
 * @param entry its class by import restrictions of the buyer's country, a figure of its own
 * @param could of a part whose origin is not known: the classes that some origin would bring
 * @param likely what such a part probably is; null where the origin is known
 */
public record ClassedPart(
        BigDecimal fraction,
        @Nullable String from,
        @Nullable String hub,
        Classification today,
        Classification awake,
        Classification entry,
        Set<ControlClass> could,
        @Nullable Likely likely) {

    public ClassedPart {
        could = Set.copyOf(could);
    }

    public boolean isKnown() {
        return from != null;
    }

    /** Would move to a stronger class if every suspension ended; that it may is not enough. */
    boolean sleeps() {
        return isKnown() && awake.controlClass().compareTo(today.controlClass()) < 0;
    }
}
