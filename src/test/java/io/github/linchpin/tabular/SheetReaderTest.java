package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.linchpin.testing.Proof;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {
    private static final List<Charset> CHARSETS = SheetFormat.charsets();
    private static final String NARROW = "aZ09 \t,;|\"'\n\r=-\u00e4\u00df\u20ac";
    private static final String WIDE = NARROW + "\u4e2d\u0416\u200b\u2028\ue000\ufeff";

    @TempDir private Path folder;

    /** With the mark that Windows programs write, and without it where it is not needed. */
    @Test
    void what_is_written_is_what_is_read_for_every_delimiter_and_encoding() throws Exception {
        Random random = new Random(42);
        int cases = Proof.cases(400, 20_000);
        for (int i = 0; i < cases; i++) {
            Charset charset = CHARSETS.get(i % CHARSETS.size());
            char delimiter = SheetFormat.delimiters().get(random.nextInt(4));
            List<List<String>> rows = rows(random, charset.name().equals("windows-1252"));
            Path file = write(random, rows, delimiter, charset);
            Taken taken =
                    Taken.of(file, new SheetFormat(SheetFormat.Kind.CSV, charset, delimiter, null));

            assertThat(taken.told()).doesNotContain("!! ");
            assertThat(taken.problems).isEmpty();
            assertThat(taken.cells).as("case %s", i).isEqualTo(rows);
        }
    }

    @Test
    void a_mark_or_letters_tell_the_encoding_and_rows_the_delimiter() throws Exception {
        Random random = new Random(43);
        for (int i = 0; i < 200; i++) {
            char delimiter = SheetFormat.delimiters().get(random.nextInt(4));
            Charset charset = CHARSETS.get(random.nextInt(4));
            String header = "first" + delimiter + "second\n";
            String row = "K\u00f6ln, x; y|z\u20ac";
            String text = header + ("\"" + row + "\"" + delimiter + "1\n").repeat(5);
            boolean utf16 = charset.name().startsWith("UTF-16");
            Path file =
                    Files.write(
                            folder.resolve("table.csv"),
                            ((utf16 ? "\ufeff" : "") + text).getBytes(charset));

            SheetFormat found = SheetReader.look(file).format();

            assertThat(found.charset()).isEqualTo(charset);
            assertThat(found.delimiter()).isEqualTo(delimiter);
            assertThat(SheetReader.look(file).rows()).hasSize(5).containsOnly(List.of(row, "1"));
        }
    }

    @Test
    void progress_is_counted_to_the_end() throws Exception {
        String text = "a,b\n" + "1,2\n".repeat(50_000) + "1\n";
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        SheetProgress progress = new SheetProgress();

        SheetReader.read(file, SheetReader.look(file).format(), progress, new Taken());

        assertThat(progress.bytes()).isEqualTo(text.length()).isEqualTo(progress.total());
        assertThat(progress.share()).isEqualTo(1);
        assertThat(progress.rows()).isEqualTo(50_001);
    }

    @Test
    void reading_ends_soon_after_it_is_cancelled() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 2_000; i++) {
            rows.append(Workbook.row(i, Workbook.text("A" + i, "x")));
        }
        Path csv = Files.writeString(folder.resolve("t.csv"), "a,b\n" + "1,2\n".repeat(2_000));
        Path xlsx = Files.write(folder.resolve("t.xlsx"), Workbook.below(rows.toString()).bytes());
        for (Path file : List.of(csv, xlsx)) {
            SheetProgress progress = new SheetProgress();
            Taken taken = new Taken();
            RowTaker cancelling =
                    new RowTaker() {
                        @Override
                        public void header(List<String> names) {}

                        @Override
                        public void row(long line, List<String> cells) {
                            taken.row(line, cells);
                            if (taken.rows.size() == 3) {
                                progress.cancel();
                            }
                        }

                        @Override
                        public void problem(long line, String column, String raw, String reason) {}
                    };
            SheetFormat format = SheetReader.look(file).format();

            assertThatThrownBy(() -> SheetReader.read(file, format, progress, cancelling))
                    .isInstanceOf(SheetCancelled.class);
            assertThat(taken.rows).hasSize(3);
        }
    }

    @Test
    void what_the_taker_throws_is_thrown_on() throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
        RowTaker failing =
                new RowTaker() {
                    @Override
                    public void header(List<String> names) {
                        throw new IllegalStateException("full");
                    }

                    @Override
                    public void row(long line, List<String> cells) {}

                    @Override
                    public void problem(long line, String column, String raw, String reason) {}
                };
        SheetFormat format = SheetReader.look(file).format();

        assertThatThrownBy(() -> SheetReader.read(file, format, new SheetProgress(), failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void the_cell_of_a_problem_is_shown_short_and_without_what_cannot_be_stored() throws Exception {
        List<String> shown = new ArrayList<>();
        String wide = "\ud83d\ude00".repeat(6_000);
        Path file =
                Files.writeString(folder.resolve("table.csv"), "a,b\nx\0y,1\nz" + wide + ",1\n");
        RowTaker showing =
                new RowTaker() {
                    @Override
                    public void header(List<String> names) {}

                    @Override
                    public void row(long line, List<String> cells) {}

                    @Override
                    public void problem(long line, String column, String raw, String reason) {
                        shown.add(raw);
                    }
                };

        SheetReader.read(file, SheetReader.look(file).format(), new SheetProgress(), showing);

        assertThat(shown).containsExactly("x\u2400y", "z" + wide.substring(0, 198) + "\u2026");
    }

    private static List<List<String>> rows(Random random, boolean narrow) {
        int width = 1 + random.nextInt(6);
        List<List<String>> rows = new ArrayList<>();
        for (int r = random.nextInt(8); r > 0; r--) {
            List<String> row = new ArrayList<>();
            // a blank row would be passed over
            row.add("k" + cell(random, narrow));
            while (row.size() < width) {
                row.add(cell(random, narrow));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Random random, boolean narrow) {
        String letters = narrow ? NARROW : WIDE;
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            cell.append(letters.charAt(random.nextInt(letters.length())));
            if (!narrow && random.nextInt(10) == 0) {
                cell.appendCodePoint(0x1f600 + random.nextInt(50));
            }
        }
        return cell.toString();
    }

    private Path write(Random random, List<List<String>> rows, char delimiter, Charset charset)
            throws Exception {
        StringWriter text = new StringWriter();
        boolean marked =
                charset.name().startsWith("UTF-16")
                        || charset.equals(StandardCharsets.UTF_8) && random.nextBoolean();
        text.write(marked ? "\ufeff" : "");
        int width = rows.isEmpty() ? 2 : rows.getFirst().size();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            header.add("column " + i);
        }
        try (CsvWriter writer =
                CsvWriter.builder()
                        .fieldSeparator(delimiter)
                        .lineDelimiter(LineDelimiter.values()[random.nextInt(3)])
                        .build(text)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        }
        return Files.write(folder.resolve("table.csv"), text.toString().getBytes(charset));
    }
}
