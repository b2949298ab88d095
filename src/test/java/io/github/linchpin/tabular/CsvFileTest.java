package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final List<String> COLUMNS = List.of("name", "value", "note");

    @Test
    void reads_quoted_commas_quotes_and_line_ends() {
        CsvFile file = read("name,value,note\n\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\nc,,\n");

        assertThat(file.name()).isEqualTo("x.csv");
        assertThat(file.size()).isEqualTo(2);
        assertThat(file.map(CsvRow::cells))
                .containsExactly(List.of("a,b", "say \"x\"", "two\nlines"), List.of("c", "", ""));
    }

    @Test
    void counts_lines_as_an_editor_does() {
        CsvFile file = read("name,value,note\na,\"two\nlines\",\nb,,\n");

        assertThat(file.map(CsvRow::line)).containsExactly(2L, 4L);
    }

    @Test
    void reads_windows_line_ends_and_a_last_line_without_one() {
        assertThat(read("name,value,note\r\na,1,\r\nb,2,").map(row -> row.text("name")))
                .containsExactly("a", "b");
    }

    @Test
    void a_header_alone_is_an_empty_file() {
        assertThat(read("name,value,note\n").size()).isZero();
    }

    @Test
    void refuses_a_file_without_a_header() {
        assertThat(problems(""))
                .containsExactly("x.csv, line 1: the file is empty, not even a header");
    }

    @Test
    void refuses_missing_renamed_reordered_and_additional_columns() {
        assertThat(problems("name,value\n").getFirst())
                .isEqualTo("x.csv, line 1: the header is name,value, expected name,value,note");
        assertThat(problems("name,amount,note\n").getFirst()).contains("expected name,value,note");
        assertThat(problems("value,name,note\n").getFirst()).contains("expected name,value,note");
        assertThat(problems("name,value,note,more\n").getFirst()).contains("expected name,value");
        assertThat(problems("Name,value,note\n").getFirst()).contains("expected name,value,note");
        assertThat(problems("name;value;note\n").getFirst()).contains("expected name,value,note");
    }

    @Test
    void names_every_ragged_row() {
        assertThat(problems("name,value,note\na,1\nb,2,\nc,3,,\n"))
                .containsExactly(
                        "x.csv, line 2: 2 cells instead of 3: the row is cut off or has a stray comma",
                        "x.csv, line 4: 4 cells instead of 3: the row is cut off or has a stray comma");
    }

    @Test
    void names_the_row_whose_quote_is_never_closed() {
        assertThat(problems("name,value,note\na,1,\nb,\"2,\nc,3,\n").getFirst())
                .startsWith("x.csv, line 3: the row is cut off or wrongly quoted");
    }

    @Test
    void names_the_line_of_a_byte_that_is_no_utf8() {
        byte[] latin =
                "name,value,note\na,1,\nT\u00fcrkiye,2,\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(latin))
                .containsExactly("x.csv, line 3: bytes that are not UTF-8; save the file as UTF-8");
    }

    @Test
    void names_the_line_of_a_byte_that_is_cut_in_the_middle() {
        byte[] whole = "name,value,note\na,1,\u00fc".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(problems(cut).getFirst()).startsWith("x.csv, line 2: bytes that are not UTF-8");
    }

    @Test
    void names_the_line_of_a_nul_behind_letters_of_several_bytes() {
        String many = "\u00fc".repeat(50);

        assertThat(problems("name,value,note\n" + many + ",1,\nb\0,2,\nc,3,\n"))
                .containsExactly("x.csv, line 3: a NUL byte; save the file as UTF-8");
    }

    @Test
    void collects_every_bad_cell_with_line_and_column() {
        CsvFile file = read("name,value,note\na,x,\nb,2,\nc,NaN,\n");

        BadFileException bad =
                catchThrowableOfType(
                        BadFileException.class, () -> file.map(row -> row.decimal("value")));

        assertThat(bad.problems())
                .containsExactly(
                        new Problem("x.csv", 2, "value", "'x' is no plain decimal number"),
                        new Problem("x.csv", 4, "value", "'NaN' is no plain decimal number"));
        assertThat(bad)
                .hasMessageContaining("x.csv, line 4, column value: 'NaN' is no plain decimal");
    }

    @Test
    void a_long_list_of_bad_cells_is_shortened_in_the_message_only() {
        CsvFile file = read("name,value,note\n" + "a,x,\n".repeat(25));

        BadFileException bad =
                catchThrowableOfType(
                        BadFileException.class, () -> file.map(row -> row.decimal("value")));

        assertThat(bad.problems()).hasSize(25);
        assertThat(bad).hasMessageContaining("line 21,").hasMessageEndingWith("... and 5 more");
        assertThat(bad.getMessage()).doesNotContain("line 22,");
    }

    @Test
    void refuses_a_second_row_with_the_same_key() {
        CsvFile file = read("name,value,note\na,1,x\na,2,x\na,1,y\n");

        BadFileException bad =
                catchThrowableOfType(
                        BadFileException.class,
                        () -> file.mapUnique(List.of("name", "value"), CsvRow::line));

        assertThat(bad.problems())
                .containsExactly(
                        new Problem("x.csv", 4, "name", "a second row with the same name, value"));
    }

    @Test
    void random_bytes_are_read_or_refused_and_nothing_else() {
        Random random = new Random(5);
        byte[] alphabet = "name,value,note\"\r\n\t;=\0\u00fc".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] tail = new byte[random.nextInt(40)];
            for (int j = 0; j < tail.length; j++) {
                tail[j] = alphabet[random.nextInt(alphabet.length)];
            }
            String text = new String(tail, StandardCharsets.ISO_8859_1);
            byte[] content = ("name,value,note\n" + text).getBytes(StandardCharsets.ISO_8859_1);
            try {
                CsvFile file = CsvFile.read("x.csv", content, COLUMNS);
                assertThat(file.map(CsvRow::cells)).allMatch(cells -> cells.size() == 3);
            } catch (BadFileException bad) {
                refused++;
                assertThat(bad.problems()).isNotEmpty().allMatch(p -> p.line() >= 1);
            }
        }
        assertThat(refused).isBetween(1_000, 4_999);
    }

    private static CsvFile read(String text) {
        return CsvFile.read("x.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] content) {
        BadFileException bad =
                catchThrowableOfType(
                        BadFileException.class, () -> CsvFile.read("x.csv", content, COLUMNS));
        assertThat(bad).isNotNull();
        return bad.problems().stream().map(Problem::toString).toList();
    }
}
