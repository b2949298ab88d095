package io.github.linchpin.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sorts the rows of a release one by one: what each is, and what of it becomes part of a table. */
final class RowCollector {
    /** More rows than the releases of many years have; the memory of the server is finite. */
    private static final int MOST_NUMBERS = 200_000;

    private static final int MOST_PROBLEMS = 2_000;

    private final ReleaseHeader header;
    private final SeriesBook book;
    private final List<Taken> taken = new ArrayList<>();
    private final List<ReleaseProblem> problems = new ArrayList<>();
    private final Map<ReleaseReading.Count, Integer> counts = new HashMap<>();
    private final Set<Integer> periods = new TreeSet<>();
    private final Map<Integer, Long> editions = new LinkedHashMap<>();
    private int rows;

    RowCollector(ReleaseHeader header, SeriesBook book) {
        this.header = header;
        this.book = book;
    }

    /** A number of a row of which a share table is made. */
    record Taken(ReleaseLine line, ReleaseLine.Entry entry, Series series) {}

    void take(long line, List<String> cells) {
        rows++;
        String chapter = "";
        RowOutcome outcome;
        try {
            if (cells.size() != header.names().size()) {
                throw new BadRow(
                        "",
                        "",
                        "%s cells instead of %s: the row is cut off or has a stray comma"
                                .formatted(cells.size(), header.names().size()));
            }
            ReleaseLine row =
                    switch (header.format()) {
                        case USGS_MCS_LONG -> LongRelease.line(line, header, cells);
                        case USGS_MCS_WIDE -> WideRelease.line(line, header, cells);
                    };
            chapter = row.chapter();
            outcome = sort(row);
        } catch (BadRow bad) {
            problem(bad.problem(line));
            outcome = RowOutcome.PROBLEM;
        }
        counts.merge(new ReleaseReading.Count(outcome, chapter), 1, Integer::sum);
    }

    private RowOutcome sort(ReleaseLine row) {
        if (row.edition() > 0) {
            editions.putIfAbsent(row.edition(), row.line());
        }
        if (row.left() != null) {
            return row.left();
        }
        if (!book.isListed(header.format(), row)) {
            if (book.knows(header.format(), row)) {
                throw new BadRow(
                        header.name(header.format().detailColumn()),
                        row.detail(),
                        "share tables are made of this chapter, and it is not known what this is");
            }
            return RowOutcome.NO_SERIES;
        }
        Optional<Series> series = book.find(header.format(), row);
        if (series.isEmpty()) {
            return RowOutcome.NOT_WANTED;
        }
        ReleaseLine.Part part = row.part();
        if (part == ReleaseLine.Part.TOTAL_OF_SEVERAL) {
            return RowOutcome.TOTAL_OF_SEVERAL;
        }
        if (row.area().isEmpty()) {
            throw new BadRow(
                    header.name(header.format().areaColumn()),
                    "",
                    "the name of an area is missing");
        }
        String unit = SeriesBook.key(series.orElseThrow().unitPrinted());
        if (!row.unit().isEmpty() && !SeriesBook.key(row.unit()).equals(unit)) {
            throw new BadRow(
                    header.name(header.format().unitColumn()),
                    row.unit(),
                    "the unit is expected to be %s".formatted(series.orElseThrow().unitPrinted()));
        }
        for (ReleaseLine.Entry entry : row.entries()) {
            periods.add(entry.period());
            taken.add(new Taken(row, entry, series.orElseThrow()));
        }
        if (taken.size() > MOST_NUMBERS) {
            throw new BadRelease(
                    row.line(), "the file has more than %,d figures".formatted(MOST_NUMBERS));
        }
        return part == ReleaseLine.Part.TOTAL ? RowOutcome.TOTAL : RowOutcome.TAKEN;
    }

    private void problem(ReleaseProblem problem) {
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(
                    ReleaseProblem.ofFile(
                            problem.line(), "", "here and below are more rows with problems"));
        } else if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    ReleaseHeader header() {
        return header;
    }

    int rows() {
        return rows;
    }

    List<Taken> taken() {
        return taken;
    }

    Map<ReleaseReading.Count, Integer> counts() {
        return counts;
    }

    List<ReleaseProblem> problems() {
        return problems;
    }

    /** Years of the figures, ascending. */
    List<Integer> periods() {
        return List.copyOf(periods);
    }

    /** Editions that rows name, with the line of the first. */
    Map<Integer, Long> editions() {
        return editions;
    }
}
