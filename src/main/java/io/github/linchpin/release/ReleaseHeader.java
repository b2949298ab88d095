package io.github.linchpin.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a file that was recognised.
 *
 * @param places where each column of the format stands
 * @param names what the file calls them
 */
record ReleaseHeader(ReleaseFormat format, Map<String, Integer> places, List<String> names) {
    ReleaseHeader {
        places = Map.copyOf(places);
        names = List.copyOf(names);
    }

    /** What a file calls a column. */
    String name(String column) {
        return names.get(place(column));
    }

    /** A cell of a row. */
    String cell(List<String> row, String column) {
        return row.get(place(column));
    }

    private int place(String column) {
        return Optional.ofNullable(places.get(column)).orElseThrow();
    }

    /**
     * @throws BadRelease naming every column that is missing, doubled or unknown
     */
    static ReleaseHeader of(List<String> header) {
        ReleaseFormat best = null;
        int most = 0;
        for (ReleaseFormat format : ReleaseFormat.values()) {
            int found =
                    (int)
                            header.stream()
                                    .map(format::column)
                                    .filter(column -> column != null)
                                    .distinct()
                                    .count();
            if (found > most) {
                most = found;
                best = format;
            }
        }
        if (best == null || most * 2 < best.columns().size()) {
            throw new BadRelease(1, unrecognised(header));
        }
        return of(header, best);
    }

    private static ReleaseHeader of(List<String> header, ReleaseFormat format) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<ReleaseProblem> problems = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            String column = format.column(name);
            if (column == null) {
                problems.add(
                        ReleaseProblem.ofFile(
                                1, name, "column %s is not part of this release".formatted(i + 1)));
            } else if (places.putIfAbsent(column, i) != null) {
                problems.add(
                        ReleaseProblem.ofFile(
                                1,
                                name,
                                "the column stands twice, as column %s and as column %s"
                                        .formatted(places.get(column) + 1, i + 1)));
            }
        }
        for (String column : format.columns()) {
            if (!places.containsKey(column)) {
                problems.add(ReleaseProblem.ofFile(1, column, "the column is missing"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadRelease(problems);
        }
        return new ReleaseHeader(format, places, header.stream().map(String::strip).toList());
    }

    private static String unrecognised(List<String> header) {
        String line = String.join(",", header);
        for (String separator : List.of(";", "\t", "|")) {
            if (header.size() == 1 && line.contains(separator)) {
                return "the columns are separated by %s, the releases have commas"
                        .formatted(separator.equals("\t") ? "tabs" : "'" + separator + "'");
            }
        }
        return "the header is that of no release that can be read";
    }
}
