package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A file of rates ends in means that can be stored or in problems by row. */
class RateFileFuzzTest {
    @FuzzTest(maxDuration = "150s")
    void rates_are_taken_or_told(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        RateFile file = new RateFile("fuzz.csv");
        List<String> header = cells(lines.getFirst());
        file.header(header);
        for (int i = 1; i < lines.size(); i++) {
            List<String> row = cells(lines.get(i));
            // as the reader hands rows on
            if (row.size() == header.size()) {
                file.row(i + 1, row);
            }
        }
        assertThat(file.problems())
                .allSatisfy(
                        problem -> assertThat(problem.line()).isBetween(1L, (long) lines.size()));
        if (file.problems().isEmpty()) {
            file.sums()
                    .forEach((key, sum) -> {
                        assertThat(key.currency()).matches("[A-Z]{3}");
                        assertThat(key.month().getYear()).isBetween(1, 9999);
                        assertThat(sum.mean()).isPositive().isLessThan(new BigDecimal("1e12"));
                        assertThat(sum.days()).isBetween(1, 31);
                    });
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
