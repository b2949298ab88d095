package io.github.linchpin.release;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a release in the words of all formats.
 *
 * @param left why it says nothing about a share table; null where it may
 * @param area name as the source prints it
 * @param unit as the source prints it
 * @param edition year of the edition, where the row says it; else 0
 */
record ReleaseLine(
        long line,
        String chapter,
        String commodity,
        String detail,
        String area,
        String unit,
        int edition,
        @Nullable RowOutcome left,
        List<Entry> entries) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FOOTNOTE = Pattern.compile("[\\s\\p{Z}]*\\d{1,2}(,\\d{1,2})*$");
    private static final Pattern TOTAL_OF_SEVERAL =
            Pattern.compile("world total.*\\(.+ and .+\\).*");

    ReleaseLine {
        entries = List.copyOf(entries);
    }

    /**
     * A number of a row.
     *
     * @param column what the file calls its column
     * @param note what the file says about it
     * @param estimated the source calls it an estimate, whatever its year
     */
    record Entry(int period, String column, String raw, String note, boolean estimated) {}

    /** What a row stands for. */
    enum Part {
        AREA,
        RESIDUAL,
        TOTAL,
        TOTAL_OF_SEVERAL
    }

    Part part() {
        String name = area.toLowerCase(Locale.ROOT);
        if (TOTAL_OF_SEVERAL.matcher(name).matches()) {
            return Part.TOTAL_OF_SEVERAL;
        }
        if (name.startsWith("world total")) {
            return Part.TOTAL;
        }
        return name.startsWith("other countries") ? Part.RESIDUAL : Part.AREA;
    }

    /** With single blanks; no name of an area ends in digits, those are footnotes. */
    static String name(String printed) {
        return FOOTNOTE.matcher(text(printed)).replaceFirst("");
    }

    static String text(String printed) {
        return BLANKS.matcher(printed).replaceAll(" ").strip();
    }

    /** Bytes that the database cannot hold, in the middle of a text. */
    static String note(String printed) {
        return text(printed.replaceAll("\\p{Cntrl}+", " "));
    }
}
