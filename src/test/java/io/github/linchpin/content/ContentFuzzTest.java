package io.github.linchpin.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.RowTaker;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every row of contents or prices is taken as it says, so that it can be stored, or told. */
class ContentFuzzTest {
    private static final ContentCheck CHECK =
            new ContentCheck(
                    new ContentVocabulary(
                            Map.of("gallium", "Gallium", "ndfeb-magnets", "NdFeB magnets"),
                            Map.of(
                                    new ContentVocabulary.Key("gallium", Stage.REFINING),
                                    Set.of("metal")),
                            Map.of(
                                    new ContentVocabulary.Key("gallium", Stage.REFINING),
                                    Map.of("pure", "Is it pure?"))));

    @FuzzTest(maxDuration = "150s")
    void a_row_is_taken_or_told(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        contents(lines);
        prices(lines);
    }

    private static void contents(List<String> lines) {
        ContentFile file = new ContentFile("fuzz.csv");
        Set<Long> open = read(file, lines);
        List<ContentProblem> problems = new ArrayList<>(file.problems());
        file.items()
                .values()
                .forEach(rows -> {
                    problems.addAll(
                            CHECK.problems(
                                    rows.stream().map(ContentFile.Row::terms).toList(),
                                    rows.stream().map(ContentFile.Row::number).toList()));
                    rows.forEach(row -> open.remove(row.number()));
                });
        told(problems, open, lines);
        Set<Long> bad = new HashSet<>(problems.stream().map(ContentProblem::row).toList());
        file.items().values().stream()
                .flatMap(List::stream)
                .filter(row -> !bad.contains(row.number()))
                .forEach(row -> storable(row.terms()));
    }

    /** As the constraints of the table have it. */
    private static void storable(ContentTerms terms) {
        storable(terms.first());
        storable(terms.last());
        BigDecimal share = terms.share();
        BigDecimal kilograms = terms.kilograms();
        assertThat(share == null).isNotEqualTo(kilograms == null);
        if (share != null) {
            assertThat(share).isPositive().isLessThanOrEqualTo(BigDecimal.ONE);
        }
        if (kilograms != null) {
            assertThat(kilograms).isPositive().isLessThan(new BigDecimal("1e9"));
            assertThat(terms.unit()).isNotBlank();
        }
    }

    private static void storable(@Nullable YearMonth month) {
        if (month != null) {
            assertThat(month.getYear()).isBetween(1, 9999);
        }
    }

    private static void prices(List<String> lines) {
        PriceFile file = new PriceFile("fuzz.csv");
        Set<Long> open = read(file, lines);
        List<ContentProblem> problems = file.problems(Set.of("gallium"));
        assertThat(file.prices())
                .allSatisfy(price -> {
                    storable(price.month());
                    assertThat(price.euros()).isPositive().isLessThan(new BigDecimal("1e12"));
                });
        if (problems.stream().anyMatch(problem -> problem.row() == 1)) {
            // without its columns no row of a file can be read
            assertThat(file.prices()).isEmpty();
        } else {
            assertThat(open.size() - file.prices().size()).isLessThanOrEqualTo(problems.size());
        }
        told(problems, Set.of(), lines);
    }

    /** The numbers of the rows that were handed on. */
    private static Set<Long> read(RowTaker file, List<String> lines) {
        List<String> header = cells(lines.getFirst());
        file.header(header);
        Set<Long> numbers = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> row = cells(lines.get(i));
            // as the reader hands rows on
            if (row.size() == header.size()) {
                file.row(i + 1, row);
                numbers.add(i + 1L);
            }
        }
        return numbers;
    }

    /** Of each row that was not taken, or of the header where a column is not there. */
    private static void told(List<ContentProblem> problems, Set<Long> open, List<String> lines) {
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(problem.row()).isBetween(1L, (long) lines.size()));
        Set<Long> told = new HashSet<>(problems.stream().map(ContentProblem::row).toList());
        assertThat(told.contains(1L) || told.containsAll(open)).isTrue();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
