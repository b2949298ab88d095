package io.github.linchpin.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a table of the catalogue, which ships with the product. */
final class CatalogueFile {
    private CatalogueFile() {}

    /**
     * @param name of the file in {@code db/demo}
     * @throws IllegalStateException where the file is missing or a row cannot be read
     */
    static <T> List<T> read(String name, Function<NamedCsvRecord, T> reader) {
        String path = "/db/demo/" + name;
        try (InputStream in = CatalogueFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("%s is not shipped".formatted(path));
            }
            List<T> values = new ArrayList<>();
            var text = new InputStreamReader(in, StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                for (NamedCsvRecord row : rows) {
                    values.add(value(path, row, reader));
                }
            }
            return List.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a cell that holds several, none where it is empty. */
    static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static <T> T value(
            String path, NamedCsvRecord row, Function<NamedCsvRecord, T> reader) {
        try {
            return reader.apply(row);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "%s line %d: %s".formatted(path, row.getStartingLineNumber(), e.getMessage()),
                    e);
        }
    }
}
