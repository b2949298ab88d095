package io.github.linchpin.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.linchpin.testing.ScriptLike;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped files with a text of {@link ScriptLike} in every cell that takes any text. Behind
 * each stands a mark that says what it is, so that it is recognised on a page: column, text and
 * which one of its kind.
 */
final class ScriptLikeData {
    static final Path SHIPPED = Path.of("db");

    private static final Pattern MARK = Pattern.compile(" //q(\\d+)\\.(\\d+)\\.\\d+");
    private static final Pattern WEB = Pattern.compile("(?i)[^<>\"' ]*:.*", Pattern.DOTALL);

    private final List<String> texts = ScriptLike.texts();
    private final List<String> links =
            texts.stream().filter(text -> WEB.matcher(text).matches()).toList();
    private final Map<String, List<DataColumn>> columns =
            DataColumn.all().stream().collect(Collectors.groupingBy(DataColumn::file));

    /** How many of its kind were written, by the name of the column or of the shared values. */
    private final Map<String, Integer> written = new HashMap<>();

    private final Map<String, String> equal = new HashMap<>();
    private final int round;

    /**
     * @param round each further one goes on in every column with the texts that it had no cell for
     */
    ScriptLikeData(int round) {
        this.round = round;
    }

    /** Writes all files below a folder and returns the setting that names it. */
    String write(Path folder) {
        for (Path file : files()) {
            write(file, folder.resolve(SHIPPED.relativize(file).toString()));
        }
        return folder.toUri().toString();
    }

    /** The files that are loaded; what the demo group buys is made from its files instead. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.startsWith(SHIPPED.resolve("demo")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that stands on a page, and the column that it stands there for. */
    record Seen(int column, int text) {}

    /**
     * What stands there whole. A mark behind something else is a mistake: a part of the text was
     * taken for markup.
     */
    Set<Seen> seen(String shown) {
        Set<Seen> seen = new HashSet<>();
        Matcher mark = MARK.matcher(shown);
        while (mark.find()) {
            int which = Integer.parseInt(mark.group(2));
            String text = texts.get(which);
            if (!shown.substring(0, mark.start()).endsWith(text)) {
                throw new AssertionError(
                        "'%s' stands there as '%s'".formatted(text + mark.group(), shown));
            }
            seen.add(new Seen(Integer.parseInt(mark.group(1)), which));
        }
        return seen;
    }

    private void write(Path from, Path to) {
        List<DataColumn> known =
                columns.getOrDefault(
                        Objects.requireNonNull(from.getFileName()).toString(), List.of());
        try {
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            List<CsvRecord> rows = rows(from);
            try (CsvWriter writer = CsvWriter.builder().build(to)) {
                writer.writeRecord(rows.getFirst().getFields());
                for (CsvRecord row : rows.subList(1, rows.size())) {
                    writer.writeRecord(changed(row, known, rows.size() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CsvRecord> rows(Path file) throws IOException {
        try (Stream<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file).stream()) {
            return rows.toList();
        }
    }

    private List<String> changed(CsvRecord row, List<DataColumn> known, int rows) {
        List<String> cells = new ArrayList<>(row.getFields());
        for (int i = 0; i < known.size(); i++) {
            cells.set(i, changed(cells.get(i), known.get(i), rows));
        }
        return cells;
    }

    private String changed(String cell, DataColumn column, int rows) {
        if ((cell.isEmpty() && !isFilled(column))
                || (!cell.isEmpty() && column.kept().contains(cell))) {
            return cell;
        }
        return switch (column.kind()) {
            case PLAIN -> cell;
            case LINK -> links.get((count(column.toString()) + round * step(rows)) % links.size());
            case TEXT, FILLED ->
                    column.shared().isEmpty()
                            ? marked(column, column.toString(), rows)
                            : equal.computeIfAbsent(
                                    column.shared() + " " + cell,
                                    key -> marked(column, column.shared(), rows));
        };
    }

    /** Every other row: some columns are shown only where a filled one is empty. */
    private boolean isFilled(DataColumn column) {
        return column.kind() == DataColumn.Kind.FILLED && count("filled " + column) % 2 == 0;
    }

    private String marked(DataColumn column, String kind, int rows) {
        int which = count(kind);
        int text = (column.number() * 7 + which + round * step(rows)) % texts.size();
        return "%s //q%s.%s.%s".formatted(texts.get(text), column.number(), text, which);
    }

    /** At least as far as there are rows, and so that every cell comes to every text in the end. */
    private int step(int rows) {
        int step = rows;
        while (!BigInteger.valueOf(step)
                .gcd(BigInteger.valueOf(texts.size()))
                .equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }

    private int count(String kind) {
        return written.merge(kind, 1, Integer::sum) - 1;
    }
}
