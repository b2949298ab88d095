package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.Proof;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {
    private static final String ALPHABET =
            "=+-@\t\r\n\0'\",;. 019eEaZ%|!()\u00fc\u20ac\u4e2d\u200b";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\0";
    private static final List<String> HEADER = List.of("a", "b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "-1-1",
                "-",
                "--1",
                "-1.",
                "-1e3",
                "-1\n=1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\0=1"
            })
    void a_text_that_a_spreadsheet_would_run_gets_a_quote_in_front(String cell) {
        assertThat(CsvExport.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "-0.5", "-12345678901234567890.123", "a=1", "'=1", " =1"})
    void numbers_and_ordinary_texts_stay_as_they_are(String cell) {
        assertThat(CsvExport.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void no_random_text_leaves_as_a_formula_and_none_loses_a_letter() {
        Random random = new Random(21);
        int escaped = 0;
        for (int i = 0; i < Proof.cases(50_000, 5_000_000); i++) {
            String cell = text(random);
            String out = CsvExport.harmless(cell);
            boolean runs = !out.isEmpty() && STARTS_A_FORMULA.indexOf(out.charAt(0)) >= 0;
            assertThat(!runs || isNumber(out)).as("%s", cell).isTrue();
            assertThat(out.equals(cell) || out.equals("'" + cell)).as("%s", cell).isTrue();
            escaped += out.equals(cell) ? 0 : 1;
        }
        assertThat(escaped).isPositive();
    }

    @Test
    void random_negative_numbers_stay_numbers() {
        Random random = new Random(22);
        for (int i = 0; i < 10_000; i++) {
            String number =
                    BigDecimal.valueOf(random.nextLong(), random.nextInt(18))
                            .abs()
                            .negate()
                            .toPlainString();
            assertThat(CsvExport.harmless(number)).isEqualTo(number);
        }
    }

    @Test
    void what_is_written_is_what_is_read() {
        Random random = new Random(23);
        for (int i = 0; i < Proof.cases(500, 50_000); i++) {
            CsvExport export = new CsvExport(HEADER);
            List<List<String>> rows = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                List<String> row =
                        List.of(text(random).replace("\0", ""), text(random).replace("\0", ""));
                rows.add(row);
                export.row(row);
            }
            assertThat(read(export.toBytes()))
                    .isEqualTo(
                            rows.stream()
                                    .map(row -> row.stream().map(CsvExport::harmless).toList())
                                    .toList());
        }
    }

    @Test
    void starts_with_the_mark_of_utf8_and_ends_lines_as_windows_does() {
        CsvExport export = new CsvExport(HEADER);
        export.row(List.of("\u00fc", "x,y"));

        assertThat(new String(export.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffa,b\r\n\u00fc,\"x,y\"\r\n");
    }

    @Test
    void writes_the_same_under_a_turkish_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            CsvExport export = new CsvExport(List.of("TITLE", "i"));
            export.row(List.of("-1.5", "=I"));
            assertThat(new String(export.toBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("\ufeffTITLE,i\r\n-1.5,'=I\r\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).signum() <= 0 && text.startsWith("-");
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static List<List<String>> read(byte[] exported) {
        byte[] withoutMark = Arrays.copyOfRange(exported, 3, exported.length);
        return CsvFile.read("export.csv", withoutMark, HEADER).map(CsvRow::cells);
    }
}
