package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what our own reader reads. */
class XlsxExportTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void texts_numbers_and_days_come_back_and_formulas_are_texts() throws Exception {
        Path file = folder.resolve("one.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxExport book = new XlsxExport("Lines", List.of("a", "b", "c", "d"), out);
            book.row(
                    Arrays.asList(
                            "=1+1", new BigDecimal("-12.5000"), LocalDate.of(2026, 11, 21), null));
            book.row(List.of("<\u00fc & \u4e2d>", 0L, LocalDate.of(1999, 12, 31), "-3"));
            book.finish("About", Map.of("What", "@test"));
        }
        Taken taken = Taken.of(file);
        assertThat(taken.names).containsExactly("a", "b", "c", "d");
        assertThat(taken.cells)
                .containsExactly(
                        List.of("'=1+1", "-12.5", "2026-11-21", ""),
                        List.of("<\u00fc & \u4e2d>", "0", "1999-12-31", "-3"));
        assertThat(taken.refused).isEmpty();
    }

    @Test
    void what_does_not_fit_goes_on_in_the_next_sheet() throws Exception {
        Path file = folder.resolve("many.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxExport book = new XlsxExport("Lines", List.of("n"), out, 1001);
            for (int i = 0; i < 2500; i++) {
                book.row(List.of(i));
            }
            book.finish("About", Map.of());
        }
        Taken taken = Taken.of(file);
        assertThat(taken.cells).hasSize(1000).last().isEqualTo(List.of("999"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String third =
                    new String(
                            zip.getInputStream(zip.getEntry("xl/worksheets/sheet3.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(third).contains("<v>2000</v>", "<v>2499</v>").doesNotContain("<v>1999</v>");
            assertThat(zip.getEntry("xl/worksheets/sheet4.xml")).isNotNull();
        }
    }
}
