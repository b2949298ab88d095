package io.github.linchpin.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A CSV file in memory: UTF-8, comma, a header with exactly the columns that are expected. Files
 * that ship with the product are small; a ledger of millions of lines is not read with this.
 */
public final class CsvFile {
    private static final Pattern RECORD_LINE = Pattern.compile("line (\\d+)");

    private final String name;
    private final List<CsvRow> rows;

    private CsvFile(String name, List<CsvRow> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @param name name for messages, for example {@code db/reference/area.csv}
     * @param content the bytes of the file
     * @param columns the header that is expected, in this order
     * @throws BadFileException for bytes that are no UTF-8, a wrong header, ragged or cut-off rows
     */
    public static CsvFile read(String name, byte[] content, List<String> columns) {
        requireUtf8(name, content);
        List<Problem> problems = new ArrayList<>();
        List<CsvRow> rows = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (String column : columns) {
            index.put(column, index.size());
        }
        try (CsvReader<CsvRecord> reader = reader(content)) {
            boolean header = true;
            for (CsvRecord line : reader) {
                if (header) {
                    requireHeader(name, line.getFields(), columns);
                    header = false;
                } else if (line.getFieldCount() != columns.size()) {
                    problems.add(ragged(name, line, columns.size()));
                } else {
                    rows.add(
                            new CsvRow(
                                    line.getStartingLineNumber(),
                                    Map.copyOf(index),
                                    List.copyOf(line.getFields())));
                }
            }
            if (header) {
                problems.add(new Problem(name, 1, "", "the file is empty, not even a header"));
            }
        } catch (CsvParseException e) {
            problems.add(unreadable(name, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new BadFileException(problems);
        }
        return new CsvFile(name, rows);
    }

    /**
     * A row that somebody typed.
     *
     * @param line the number by which it is found again, where a file has its line
     * @param cells by column; a column that is missing is empty
     */
    public record Typed(long line, Map<String, String> cells) {}

    /** Rows that somebody typed, as if they stood in a file: read in the same way. */
    public static CsvFile typed(String name, List<String> columns, List<Typed> rows) {
        Map<String, Integer> index = new HashMap<>();
        for (String column : columns) {
            index.put(column, index.size());
        }
        return new CsvFile(
                name,
                rows.stream()
                        .map(row ->
                                new CsvRow(
                                        row.line(),
                                        Map.copyOf(index),
                                        columns.stream()
                                                .map(column -> row.cells().getOrDefault(column, ""))
                                                .toList()))
                        .toList());
    }

    /** Name of the file in messages. */
    public String name() {
        return name;
    }

    /** Number of rows below the header. */
    public int size() {
        return rows.size();
    }

    /** The rows below the header. */
    public Stream<CsvRow> rows() {
        return rows.stream();
    }

    /**
     * Turns every row into a value.
     *
     * @throws BadFileException naming every row whose cells {@code reader} refuses
     */
    public <T> List<T> map(Function<CsvRow, T> reader) {
        List<T> values = new ArrayList<>(rows.size());
        List<Problem> problems = new ArrayList<>();
        for (CsvRow row : rows) {
            try {
                values.add(reader.apply(row));
            } catch (BadCell e) {
                problems.add(problem(row, e));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFileException(problems);
        }
        return values;
    }

    /**
     * As {@link #map}; a second row with the same key is refused too.
     *
     * @param key the columns that together name a row
     */
    public <T> List<T> mapUnique(List<String> key, Function<CsvRow, T> reader) {
        Set<List<Optional<String>>> seen = new HashSet<>();
        return map(row -> {
            if (!seen.add(key.stream().map(row::optional).toList())) {
                throw new BadCell(
                        key.getFirst(),
                        "a second row with the same %s".formatted(String.join(", ", key)));
            }
            return reader.apply(row);
        });
    }

    /** The problem of a row of this file. */
    public Problem problem(CsvRow row, BadCell cell) {
        return new Problem(name, row.line(), cell.column(), String.valueOf(cell.getMessage()));
    }

    private static CsvReader<CsvRecord> reader(byte[] content) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(
                        new InputStreamReader(
                                new ByteArrayInputStream(content), StandardCharsets.UTF_8));
    }

    private static Problem unreadable(String name, CsvParseException e) {
        // the parser says only in its message on which line the record begins
        String message = String.valueOf(e.getMessage());
        Matcher line = RECORD_LINE.matcher(message);
        return new Problem(
                name,
                line.find() ? Long.parseLong(line.group(1)) : 1,
                "",
                "the row is cut off or wrongly quoted: " + message);
    }

    private static Problem ragged(String name, CsvRecord line, int expected) {
        return new Problem(
                name,
                line.getStartingLineNumber(),
                "",
                "%s cells instead of %s: the row is cut off or has a stray comma"
                        .formatted(line.getFieldCount(), expected));
    }

    private static void requireHeader(String name, List<String> found, List<String> expected) {
        if (!found.equals(expected)) {
            throw new BadFileException(
                    List.of(
                            new Problem(
                                    name,
                                    1,
                                    "",
                                    "the header is %s, expected %s"
                                            .formatted(
                                                    String.join(",", found),
                                                    String.join(",", expected)))));
        }
    }

    private static void requireUtf8(String name, byte[] content) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            decoder.decode(bytes);
        } catch (CharacterCodingException e) {
            // the decoder stops before the first byte that it cannot read
            throw encoding(name, content, bytes.position(), "bytes that are not UTF-8");
        }
        // looked for in the bytes: a place in the text is none in the file
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                throw encoding(name, content, i, "a NUL byte");
            }
        }
    }

    private static BadFileException encoding(String name, byte[] content, int at, String what) {
        long line = 1;
        for (int i = 0; i < Math.min(at, content.length); i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return new BadFileException(
                List.of(new Problem(name, line, "", "%s; save the file as UTF-8".formatted(what))));
    }
}
