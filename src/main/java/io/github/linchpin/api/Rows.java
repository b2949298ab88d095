package io.github.linchpin.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The page of rows that are worked out in memory. */
final class Rows {
    private Rows() {}

    /** Sorts rows by their key and keeps those of the page, with one more where there is one. */
    static <R> List<R> page(Stream<R> rows, Resource<R> resource, Asked asked) {
        Position after = asked.after();
        return rows.sorted(Comparator.comparing(resource::position))
                .filter(row -> after == null || resource.position(row).compareTo(after) > 0)
                .limit(asked.rowsToRead())
                .toList();
    }
}
