package io.github.linchpin.release;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes tables of the rows that were taken, once the edition is known. */
final class TableStaging {
    private static final Pattern WITHHELD = Pattern.compile("W\\b.*");
    private static final Pattern NOT_AVAILABLE =
            Pattern.compile("(?:na|xx)\\b(?:\\s+for\\s+(\\d{4}))?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BELOW_HALF =
            Pattern.compile("less than (?:1/2|\u00bd) unit.*", Pattern.CASE_INSENSITIVE);
    private static final String UNDECIDED =
            "cell empty in this edition: withheld, not available or nil, not decidable";

    private final Edition edition;
    private final SeriesBook book;
    private final boolean emptyCells;
    private final Map<String, Open> tables = new LinkedHashMap<>();
    private final List<ReleaseProblem> problems = new ArrayList<>();

    private record Open(Series series, int period, List<ReleaseRow> rows) {}

    /**
     * @param emptyCells whether the format leaves cells empty that the printed edition fills
     */
    TableStaging(Edition edition, SeriesBook book, boolean emptyCells) {
        this.edition = edition;
        this.book = book;
        this.emptyCells = emptyCells;
    }

    void add(RowCollector.Taken taken) {
        int period = taken.entry().period();
        String key = taken.series().key(period);
        try {
            Open open =
                    tables.computeIfAbsent(
                            key, code -> new Open(taken.series(), period, new ArrayList<>()));
            open.rows().add(row(taken));
        } catch (ReleaseValue.Unreadable bad) {
            problems.add(
                    new ReleaseProblem(
                            key + "-" + edition.source(),
                            taken.line().line(),
                            taken.entry().column(),
                            taken.entry().raw(),
                            String.valueOf(bad.getMessage())));
        }
    }

    List<StagedTable> tables() {
        return tables.values().stream()
                .map(open ->
                        new StagedTable(
                                open.series().table(open.period(), edition.source()),
                                open.series().addsUp(),
                                open.rows()))
                .toList();
    }

    List<ReleaseProblem> problems() {
        return problems;
    }

    private ReleaseRow row(RowCollector.Taken taken) {
        ReleaseLine line = taken.line();
        ReleaseLine.Entry entry = taken.entry();
        boolean estimates = edition.estimates(entry.period());
        boolean empty = emptyCells && ReleaseLine.text(entry.raw()).isEmpty();
        Meaning meaning =
                empty
                        ? meaning(line, entry)
                        : new Meaning(
                                ReleaseValue.of(
                                        entry.raw(),
                                        line.part() == ReleaseLine.Part.TOTAL
                                                        && !estimates
                                                        && !entry.estimated()
                                                ? Rounding.OF_TOTALS
                                                : Rounding.OF_ESTIMATES),
                                entry.note(),
                                Grade.OFFICIAL);
        return new ReleaseRow(
                (int) line.line(),
                line.part(),
                line.area(),
                line.detail(),
                entry.column(),
                entry.raw(),
                meaning.value().times(taken.series().factor()),
                // a year is called an estimate as a whole, or a number of it
                estimates || (entry.estimated() && meaning.value().kind() == FigureKind.VALUE),
                meaning.note(),
                meaning.grade());
    }

    private record Meaning(ReleaseValue value, String note, Grade grade) {}

    /** The notes of the row tell some empty cells apart, neighbouring editions others. */
    private Meaning meaning(ReleaseLine line, ReleaseLine.Entry entry) {
        var unavailable = NOT_AVAILABLE.matcher(entry.note());
        if (WITHHELD.matcher(entry.note()).matches()) {
            return official(FigureKind.WITHHELD, entry.note());
        }
        if (BELOW_HALF.matcher(entry.note()).matches()) {
            return official(FigureKind.LESS_THAN, entry.note());
        }
        if (unavailable.matches()
                && (unavailable.group(1) == null
                        || unavailable.group(1).equals(Integer.toString(entry.period())))) {
            return official(FigureKind.NOT_AVAILABLE, entry.note());
        }
        Optional<SeriesBook.Reading> reading =
                book.reading(
                        edition.source(),
                        line.chapter(),
                        line.detail(),
                        line.area(),
                        entry.period());
        return reading.map(found ->
                        new Meaning(
                                ReleaseValue.unknown(found.kind()), found.note(), found.grade()))
                .orElseGet(() ->
                        new Meaning(
                                ReleaseValue.unknown(FigureKind.NOT_AVAILABLE),
                                UNDECIDED,
                                Grade.PARTLY));
    }

    private static Meaning official(FigureKind kind, String note) {
        return new Meaning(ReleaseValue.unknown(kind), note, Grade.OFFICIAL);
    }
}
