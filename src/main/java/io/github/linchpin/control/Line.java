package io.github.linchpin.control;

import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.tabular.Problem;
import java.util.List;
import java.util.function.Function;

/** What was read from a row, with the row: what is wrong beside other rows is reported there. */
record Line<T>(CsvFile file, CsvRow row, T value) {

    /** All rows of a file; a second row with the same key is refused. */
    static <T> List<Line<T>> all(CsvFile file, List<String> key, Function<CsvRow, T> reader) {
        return file.mapUnique(key, row -> new Line<>(file, row, reader.apply(row)));
    }

    /** The same row, seen as something else. */
    <R> Line<R> as(Function<T, R> view) {
        return new Line<>(file, row, view.apply(value));
    }

    Problem problem(String column, String reason) {
        return file.problem(row, new BadCell(column, reason));
    }
}
