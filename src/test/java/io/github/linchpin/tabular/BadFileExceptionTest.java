package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.linchpin.testing.ScriptLike;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The message of a refused file goes to the log and to the console, and quotes the file. */
class BadFileExceptionTest {
    private static final List<String> COLUMNS = List.of("name", "value");

    @Test
    void a_header_makes_no_line_of_its_own_in_the_log() {
        BadFileException refused =
                refused("name,\"value\n12:00:00 INFO  Linchpin is ready\u001b[2J\u202e\"\na,1\n");
        assertThat(refused)
                .hasMessage(
                        "  x.csv, line 1: the header is name,value"
                                + "\\u000a12:00:00 INFO  Linchpin is ready\\u001b[2J\\u202e,"
                                + " expected name,value");
    }

    @Test
    void a_cell_makes_none_either() {
        CsvFile file = file("name,value\na,\"1\r\n12:00:00 ERROR\u0085lost\"\n");
        assertThat(
                        catchThrowableOfType(
                                BadFileException.class,
                                () -> file.map(row -> row.integer("value"))))
                .hasMessage(
                        "  x.csv, line 2, column value:"
                                + " '1\\u000d\\u000a12:00:00 ERROR\\u0085lost' is no whole number");
    }

    @Test
    void whatever_stands_in_a_header_or_in_a_cell_a_refusal_is_one_line() {
        for (String text : ScriptLike.texts()) {
            String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
            assertThat(refused("name," + quoted + "\n")).message().hasLineCount(1);
            CsvFile file = file("name,value\na," + quoted + "\n");
            assertThat(
                            catchThrowableOfType(
                                            BadFileException.class,
                                            () -> file.map(row -> row.integer("value")))
                                    .getMessage())
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        }
    }

    private static BadFileException refused(String text) {
        return catchThrowableOfType(BadFileException.class, () -> file(text));
    }

    private static CsvFile file(String text) {
        return CsvFile.read("x.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }
}
