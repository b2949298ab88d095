package io.github.linchpin.release;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of {@link ReleaseFormat#USGS_MCS_LONG}: one number each. */
final class LongRelease {
    private static final Pattern ROUNDED = Pattern.compile("\\s*[:,]\\s*rounded$");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern ESTIMATED =
            Pattern.compile("^estimated\\s*\\.?(\\s*--\\s*)?", Pattern.CASE_INSENSITIVE);

    private LongRelease() {}

    /**
     * @throws BadRow where it is not clear what the row says
     */
    static ReleaseLine line(long line, ReleaseHeader header, List<String> row) {
        RowOutcome left = left(header, row);
        String notes = ReleaseLine.note(header.cell(row, "Notes"));
        return new ReleaseLine(
                line,
                ReleaseLine.text(header.cell(row, "MCS chapter")),
                ReleaseLine.text(header.cell(row, "Commodity")),
                detail(header.cell(row, "Statistics_detail")),
                ReleaseLine.name(header.cell(row, "Country")),
                ReleaseLine.text(header.cell(row, "Unit")),
                0,
                left,
                left != null
                        ? List.of()
                        : List.of(
                                new ReleaseLine.Entry(
                                        year(header, row),
                                        header.name("Value"),
                                        header.cell(row, "Value"),
                                        ESTIMATED.matcher(notes).replaceFirst(""),
                                        ESTIMATED.matcher(notes).find())));
    }

    private static @Nullable RowOutcome left(ReleaseHeader header, List<String> row) {
        String section = ReleaseLine.text(header.cell(row, "Section"));
        String small = section.toLowerCase(Locale.ROOT);
        if (small.equals("import sources")) {
            return RowOutcome.IMPORT_SOURCES;
        }
        if (small.startsWith("salient statistics")) {
            return RowOutcome.SALIENT;
        }
        if (!small.startsWith("world")) {
            throw new BadRow(
                    header.name("Section"),
                    section,
                    "neither a world table nor import sources nor salient statistics");
        }
        String statistics = ReleaseLine.text(header.cell(row, "Statistics"));
        return switch (statistics.toLowerCase(Locale.ROOT)) {
            case "production" -> null;
            case "capacity" -> RowOutcome.CAPACITY;
            case "reserves" -> RowOutcome.RESERVES;
            default ->
                    throw new BadRow(
                            header.name("Statistics"),
                            statistics,
                            "neither Production nor Capacity nor Reserves");
        };
    }

    private static String detail(String printed) {
        return ROUNDED.matcher(ReleaseLine.text(printed)).replaceFirst("");
    }

    private static int year(ReleaseHeader header, List<String> row) {
        String year = ReleaseLine.text(header.cell(row, "Year"));
        if (!YEAR.matcher(year).matches()) {
            throw new BadRow(header.name("Year"), year, "no year");
        }
        return Integer.parseInt(year);
    }
}
