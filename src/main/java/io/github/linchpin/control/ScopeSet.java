package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureCodeRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureScopeRecord;
import io.github.linchpin.tabular.Checksum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scope and the codes that versions of a measure share.
 *
 * @param user the first version with this set: where an empty set is reported
 */
record ScopeSet(
        Key key,
        Line<VersionRows.Version> user,
        List<Line<MeasureScopeRecord>> scope,
        List<Line<MeasureCodeRecord>> codes) {

    static ScopeSet empty(Key key, Line<VersionRows.Version> user) {
        return new ScopeSet(key, user, new ArrayList<>(), new ArrayList<>());
    }

    /** Where a problem of the whole set is reported. */
    Line<?> first() {
        return Stream.concat(scope.stream(), codes.stream())
                .<Line<?>>map(line -> line)
                .findFirst()
                .orElse(user);
    }

    /** Covers every cell of every row, in whatever order the rows stand in their file. */
    String checksum() {
        Stream<String> rows =
                Stream.concat(
                        scope.stream()
                                .sorted(Comparator.comparing(line -> line.value().getLine()))
                                .map(line -> line.row().content()),
                        codes.stream()
                                .sorted(Comparator.comparing(line -> line.value().getLine()))
                                .map(line -> line.row().content()));
        return Checksum.of(rows.collect(Collectors.joining("\u001d")));
    }
}
