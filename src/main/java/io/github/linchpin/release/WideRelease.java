package io.github.linchpin.release;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of {@link ReleaseFormat#USGS_MCS_WIDE}: production of two years each. */
final class WideRelease {
    private static final Pattern SOURCE = Pattern.compile("MCS(20\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*$");
    private static final Pattern ESTIMATED =
            Pattern.compile("^estimated.*", Pattern.CASE_INSENSITIVE);

    private WideRelease() {}

    /**
     * @throws BadRow where it is not clear what the row says
     */
    static ReleaseLine line(long line, ReleaseHeader header, List<String> row) {
        String type = ReleaseLine.text(header.cell(row, "TYPE"));
        return new ReleaseLine(
                line,
                ReleaseLine.text(header.cell(row, "COMMODITY")),
                "",
                type,
                ReleaseLine.name(header.cell(row, "COUNTRY")),
                ReleaseLine.text(header.cell(row, "UNIT_MEAS")),
                edition(header, row),
                left(type),
                List.of(
                        entry(header, row, "PROD_####", type),
                        entry(header, row, "PROD_EST_####", type)));
    }

    private static ReleaseLine.Entry entry(
            ReleaseHeader header, List<String> row, String column, String type) {
        String note = ReleaseLine.note(header.cell(row, "PROD_NOTES"));
        // what the column of notes calls reported in a table of estimates stays an estimate there
        boolean estimated =
                type.toLowerCase(Locale.ROOT).contains("estimated")
                        || ESTIMATED.matcher(note).matches();
        return new ReleaseLine.Entry(
                year(header, column),
                header.name(column),
                header.cell(row, column),
                note,
                estimated);
    }

    private static int year(ReleaseHeader header, String column) {
        Matcher year = YEAR.matcher(header.name(column));
        if (!year.find()) {
            throw new IllegalStateException("no year in " + header.name(column));
        }
        return Integer.parseInt(year.group(1));
    }

    private static int edition(ReleaseHeader header, List<String> row) {
        String source = ReleaseLine.text(header.cell(row, "SOURCE"));
        Matcher edition = SOURCE.matcher(source);
        if (!edition.matches()) {
            throw new BadRow(header.name("SOURCE"), source, "no edition like MCS2025");
        }
        return Integer.parseInt(edition.group(1));
    }

    private static @Nullable RowOutcome left(String type) {
        String small = type.toLowerCase(Locale.ROOT);
        if (small.contains("capacity")) {
            return RowOutcome.CAPACITY;
        }
        return small.startsWith("reserves") ? RowOutcome.RESERVES : null;
    }
}
