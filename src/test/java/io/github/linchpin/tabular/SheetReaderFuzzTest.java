package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whatever a file holds, it ends in rows as wide as the header, problems or a refusal. */
class SheetReaderFuzzTest {
    /** Neither quoted nor in doubt about its encoding: its rows are its lines. */
    private static final Pattern PLAIN = Pattern.compile("[!#-;=-~][\\x20!#-~\\t\\r\\n]*");

    /** A row of the file as it was handed on. */
    private record Row(long line, List<String> cells) {}

    private static final class Rows implements RowTaker {
        private final List<String> names = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Long> problems = new ArrayList<>();

        @Override
        public void header(List<String> header) {
            names.addAll(header);
        }

        @Override
        public void row(long line, List<String> cells) {
            rows.add(new Row(line, List.copyOf(cells)));
        }

        @Override
        public void problem(long line, String column, String raw, String reason) {
            assertThat(reason).isNotBlank();
            problems.add(line);
        }
    }

    /** What begins like the rows of a workbook is put into one: packing would hide it. */
    @FuzzTest(maxDuration = "150s")
    void a_file_is_read_or_refused(byte[] content) throws Exception {
        boolean workbook = content.length > 0 && content[0] == '<';
        String text = new String(content, StandardCharsets.UTF_8);
        Path file = Files.createTempFile("linchpin-fuzz", ".bin");
        try {
            Files.write(file, workbook ? Workbook.below(text).bytes() : content);
            Rows taken = new Rows();
            try {
                SheetReader.read(file, taken);
            } catch (BadSheet refused) {
                assertThat(refused.reason()).isNotBlank();
                assertThat(refused.line()).isNotNegative();
            }
            // CR, LF and both end a line, whatever the encoding
            long lines = text.chars().filter(letter -> letter == '\n' || letter == '\r').count();
            long before = 1;
            for (Row row : taken.rows) {
                assertThat(row.cells()).hasSameSizeAs(taken.names);
                assertThat(row.line()).isGreaterThan(before);
                before = row.line();
            }
            if (!workbook) {
                assertThat(before).isLessThanOrEqualTo(lines + 1);
                assertThat(taken.problems).allMatch(line -> line >= 1 && line <= lines + 1);
            }
            if (PLAIN.matcher(text).matches()) {
                String[] written = text.split("\\r\\n|\\r|\\n", -1);
                for (Row row : taken.rows) {
                    assertThat(letters(String.join("", row.cells())))
                            .isEqualTo(letters(written[Math.toIntExact(row.line()) - 1]));
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Without what parts cells, whichever it is. */
    private static String letters(String text) {
        return text.replaceAll("[,;|\\s]", "");
    }
}
