package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Span;
import io.github.linchpin.shared.Level;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The level of concentration as word, icon and colour, with the index behind it: "High", "High or
 * severe", "Moderate or higher", "Insufficient data".
 */
public final class LevelChip extends Span {
    private static final long serialVersionUID = 1L;

    /**
     * A chip.
     *
     * @param low lowest level, null for insufficient data
     * @param high highest level, null where the upper end is not known
     * @param suffix text behind the word, for example the interval; empty for none
     */
    public LevelChip(@Nullable Level low, @Nullable Level high, String suffix) {
        addClassName("lp-level");
        if (low == null) {
            addClassName("lp-level--insufficient");
            setText(words(null, null));
            return;
        }
        Span index = new Span(suffix.isEmpty() ? "" : " \u00b7 " + suffix);
        index.addClassName("lp-level__index");
        if (high == null || low == high) {
            addClassName("lp-level--" + low.code());
            add(new Span(words(low, high)), index);
        } else {
            addClassName("lp-level--straddle");
            Span upper = half(high, or(high));
            upper.add(index);
            add(half(low, Texts.word("level", low)), upper);
        }
    }

    /** The chip of an index with its interval in points. */
    public static LevelChip ofIndex(
            @Nullable Level low,
            @Nullable Level high,
            @Nullable BigDecimal hhiLow,
            @Nullable BigDecimal hhiHigh) {
        return new LevelChip(low, high, hhiLow == null ? "" : Formats.points(hhiLow, hhiHigh));
    }

    /**
     * A chip that shows the interval alone where room is scarce; the word is for screen readers.
     */
    public static LevelChip numbers(
            @Nullable Level low,
            @Nullable Level high,
            @Nullable BigDecimal hhiLow,
            @Nullable BigDecimal hhiHigh) {
        return new LevelChip(low, high, hhiLow, hhiHigh);
    }

    private LevelChip(
            @Nullable Level low,
            @Nullable Level high,
            @Nullable BigDecimal hhiLow,
            @Nullable BigDecimal hhiHigh) {
        addClassNames("lp-level", "lp-level--numbers");
        Span word = new Span(words(low, high));
        word.addClassName("lp-sr-only");
        if (low == null || hhiLow == null) {
            addClassName("lp-level--insufficient");
            word.removeClassName("lp-sr-only");
            add(word);
        } else if (high == null || low == high || hhiHigh == null) {
            addClassName("lp-level--" + low.code());
            add(new Span(Formats.points(hhiLow, hhiHigh)), word);
        } else {
            addClassName("lp-level--straddle");
            add(
                    half(low, Formats.points(hhiLow) + "\u2013"),
                    half(high, Formats.points(hhiHigh)),
                    word);
        }
    }

    /** The words of a chip. */
    public static String words(@Nullable Level low, @Nullable Level high) {
        if (low == null) {
            return Texts.text("level.insufficient");
        }
        String word = Texts.word("level", low);
        if (high == null) {
            return low == Level.SEVERE ? word : Texts.text("level.or-higher", word);
        }
        return low == high ? word : word + " " + or(high);
    }

    private static String or(Level high) {
        return Texts.text("level.or", Texts.word("level", high).toLowerCase(Locale.ENGLISH));
    }

    private static Span half(Level level, String text) {
        Span half = new Span(text);
        half.addClassNames("lp-level", "lp-level--" + level.code());
        return half;
    }
}
