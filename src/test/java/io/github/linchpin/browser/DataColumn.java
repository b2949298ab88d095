package io.github.linchpin.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column of the shipped files.
 *
 * @param number counts the columns, so that a page shows from which one a text comes
 * @param file name of the file, without its folder
 * @param kind whether it takes any text
 * @param shared name of the values that must stay equal where they were equal; empty where every
 *     row may say something else
 * @param kept values on which something depends and which stay as they are
 * @param shown whether some page shows it
 */
record DataColumn(
        int number,
        String file,
        String name,
        Kind kind,
        String shared,
        Set<String> kept,
        boolean shown) {
    private static final Path FILE = Path.of("src/test/resources/security/data-columns.csv");

    /** What a column takes. */
    enum Kind {
        /** Any text. */
        TEXT,
        /**
         * Any text, and the shipped files have hardly any: every other empty cell is filled too.
         */
        FILLED,
        /** An address that is made a link where it is one of the web. */
        LINK,
        /** A key, a number, a day or a word of a vocabulary: anything else is refused. */
        PLAIN
    }

    /** All that are known, in the order of the files. */
    static List<DataColumn> all() {
        try (Stream<DataColumn> columns =
                CsvReader.builder().ofNamedCsvRecord(FILE).stream()
                        .map(row ->
                                new DataColumn(
                                        (int) row.getStartingLineNumber(),
                                        row.getField("file"),
                                        row.getField("column"),
                                        Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                                        row.getField("shared"),
                                        Set.of(row.getField("kept").split(";")),
                                        row.getField("shown").equals("page")))) {
            return columns.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file + " " + name;
    }
}
