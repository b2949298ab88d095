package io.github.linchpin.origin;

import java.util.Arrays;

/**
 * How well an origin is known, best first (own definition, docs/metrics.md, Exposure). The first
 * four are known; the last two are priors: they say what is likely, never what is.
 */
public enum Rung {
    /** Nothing is known, not even a prior. */
    NONE(0),
    /** Document of the lot, or of the customs. */
    CUSTOMS(1),
    /** Declaration with a document. */
    DOCUMENT(2),
    /** The supplier's site, where the stage that is bought is made. */
    SITE(3),
    /** Declaration without a document. */
    DECLARATION(4),
    /** What the buyer's country imports, and from where. */
    IMPORT_MIX(5),
    /** The lead table of the stage. */
    WORLD_SHARE(6);

    private final int number;

    Rung(int number) {
        this.number = number;
    }

    /** As it is stored and shown: 1 is best, 0 is nothing. */
    public int number() {
        return number;
    }

    /** Whether an origin with this evidence counts as known. */
    public boolean isKnown() {
        return number >= 1 && number <= 4;
    }

    /** The rung with a number. */
    public static Rung of(int number) {
        return Arrays.stream(values())
                .filter(rung -> rung.number == number)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No rung " + number));
    }
}
