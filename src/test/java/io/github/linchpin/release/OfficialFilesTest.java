package io.github.linchpin.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import io.github.linchpin.testing.DatabaseTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The two official files, unchanged: every figure that they make is the shipped one. */
@DatabaseTest
class OfficialFilesTest {
    @Autowired SeriesBooks books;
    @Autowired AreaNames areas;
    @Autowired StoredTables tables;

    @Test
    void every_row_of_the_long_file_has_one_outcome() throws Exception {
        ReleaseReading reading = read("MCS2026_Commodities_Data.csv");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.encoding()).isEqualTo("windows-1252");
        assertThat(reading.rows()).isEqualTo(8886);
        assertThat(outcomes(reading))
                .isEqualTo(
                        Map.of(
                                "taken", 1140,
                                "total", 92,
                                "not-wanted", 2,
                                "no-series", 1120,
                                "capacity", 220,
                                "reserves", 729,
                                "salient", 4863,
                                "import-sources", 720));
    }

    @Test
    void every_row_of_the_wide_file_has_one_outcome() throws Exception {
        ReleaseReading reading = read("MCS2025_World_Data.csv");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.encoding()).isEqualTo("UTF-8");
        assertThat(reading.rows()).isEqualTo(1250);
        assertThat(outcomes(reading))
                .isEqualTo(
                        Map.of(
                                "taken", 574,
                                "total", 46,
                                "total-of-several", 1,
                                "no-series", 554,
                                "capacity", 61,
                                "reserves", 14));
    }

    private static Map<String, Integer> outcomes(ReleaseReading reading) {
        assertThat(reading.counts().values().stream().mapToInt(Integer::intValue).sum())
                .as("all rows are accounted for")
                .isEqualTo(reading.rows());
        return reading.counts().entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.getKey().outcome().code(),
                                TreeMap::new,
                                Collectors.summingInt(Map.Entry::getValue)));
    }

    @ParameterizedTest
    @CsvSource({
        "MCS2026_Commodities_Data.csv, usgs-mcs-2026, 1140",
        "MCS2025_World_Data.csv, usgs-mcs-2025, 1146"
    })
    void every_figure_is_the_shipped_one(String file, String source, int figures) throws Exception {
        ReleaseReading reading = read(file);
        AreaBook book = areas.book();
        assertThat(reading.source()).contains(source);
        assertThat(reading.tables()).hasSize(92);
        int compared = 0;
        for (StagedTable staged : reading.tables()) {
            String code = staged.table().code();
            TableAssembly.Assembled assembled =
                    TableAssembly.of(
                            staged, book, Objects.requireNonNull(reading.format()), List.of());
            assertThat(assembled.problems()).as(code).isEmpty();
            StoredTable stored = tables.find(code).orElseThrow();
            assertThat(staged.table()).isEqualTo(stored.table());
            Revision shipped = tables.revision(stored.id(), 1);
            Revision made = assembled.revision().orElseThrow();
            assertThat(said(made)).as(code).isEqualTo(said(shipped));
            assertThat(plain(made.printedTotal()))
                    .as(code)
                    .isEqualTo(plain(shipped.printedTotal()));
            assertThat(plain(made.printedTotalRounding()))
                    .as(code)
                    .isEqualTo(plain(shipped.printedTotalRounding()));
            assertThat(made.warning() == null).as(code).isEqualTo(shipped.warning() == null);
            compared += made.figures().size();
        }
        assertThat(compared).isEqualTo(figures);
    }

    /** What a revision says, whatever the order of its rows. */
    private static Map<String, String> said(Revision revision) {
        return revision.figures().stream()
                .collect(
                        Collectors.toMap(
                                figure -> figure.area() == null ? "residual" : figure.area(),
                                OfficialFilesTest::said,
                                (one, two) -> one + two,
                                TreeMap::new));
    }

    private static String said(Figure figure) {
        return String.join(
                " ",
                List.of(
                        figure.role().code(),
                        figure.kind().code(),
                        plain(figure.value()),
                        plain(figure.low()),
                        plain(figure.high()),
                        figure.estimated() ? "estimated" : "reported",
                        figure.outsideTotal() ? "outside" : "inside",
                        figure.grade().code()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null
                ? "none"
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private ReleaseReading read(String name) throws Exception {
        return new ReleaseReader(books.book(), new ReadingProgress())
                .read(Path.of("src/test/resources/release", name));
    }
}
