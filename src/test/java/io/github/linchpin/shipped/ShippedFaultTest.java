package io.github.linchpin.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.Problem;
import io.github.linchpin.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken row stops the load with file, line, column and reason, and nothing is stored. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class ShippedFaultTest {
    private static final List<String> SOURCES = List.of("usgs-mcs-2026", "ec-crm-2023-table-a");
    private static final String TABLES = "baseline/usgs-mcs-2026/share_table.csv";
    private static final String FIGURES = "baseline/usgs-mcs-2026/share_figure.csv";
    private static final String EC_TABLES = "baseline/ec-crm-2023-table-a/share_table.csv";
    private static final String EC_FIGURES = "baseline/ec-crm-2023-table-a/share_figure.csv";
    private static final String AREAS = "reference/area.csv";
    private static final String INPUTS = "reference/input.csv";

    private static final String GALLIUM = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";
    private static final String CHINA = GALLIUM + ",2,area,CN,China,value,Y,900000,895000,905000,N";
    private static final String JAPAN = GALLIUM + ",3,area,JP,Japan,value,Y,3000,2950,3050,N";
    private static final String LITHIUM =
            "lithium-mining-2025-usgs-mcs-2026,1,area,US,United States,withheld,Y,,,,Y";
    private static final String GERMANIUM = "germanium-refining-2016-2020-ec-crm-2023-table-a";
    private static final String GERMANIUM_CHINA =
            GERMANIUM + ",1,area,CN,China,value,N,83,82.5,83.5,N";
    private static final String GERMANIUM_REST = GERMANIUM + ",2,residual,,,range,N,17,16.5,17.5,N";
    private static final String GALLIUM_TABLE =
            GALLIUM + ",gallium,refining,primary low-purity,world production,production";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void load(@TempDir Path good) {
        LoaderDatabase.get().load(ShippedCopy.of(good, SOURCES));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void names_the_row_and_stores_nothing(Fault fault) {
        LoaderDatabase database = LoaderDatabase.get();
        ShippedCopy copy = ShippedCopy.of(folder, SOURCES);
        long line = copy.lineOf(fault.reportedFile(), fault.reportedRow());
        copy.replace(fault.file(), fault.before(), fault.after());
        Map<String, String> before = database.state();

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad).isNotNull();
        Problem first = bad.problems().getFirst();
        assertThat(first.file()).isEqualTo("db/" + fault.reportedFile());
        assertThat(first.line()).isEqualTo(line);
        assertThat(first.column()).isEqualTo(fault.column());
        assertThat(first.reason()).contains(fault.reason());
        assertThat(bad).hasMessageContaining(first.toString());
        assertThat(database.state()).isEqualTo(before);
    }

    static Stream<Fault> faults() {
        return Stream.of(numbers(), words(), rows(), bytes(), sums()).flatMap(s -> s);
    }

    private static Stream<Fault> numbers() {
        return Stream.of(
                Fault.of(
                        "a share of 101 %",
                        EC_FIGURES,
                        GERMANIUM_CHINA,
                        GERMANIUM + ",1,area,CN,China,value,N,101,82.5,101.5,N",
                        "value",
                        "101 % is more than the whole"),
                china("NaN", "NaN", "value", "'NaN' is no plain decimal number"),
                china("an infinite value", "Infinity", "value", "is no plain decimal number"),
                china("an exponent", "9e5", "value", "'9e5' is no plain decimal number"),
                china("a decimal comma", "\"900000,5\"", "value", "is no plain decimal number"),
                china("a thousands separator", "900'000", "value", "is no plain decimal number"),
                china("a percent sign", "99%", "value", "is no plain decimal number"),
                china("a blank after the number", "900000 ", "value", "no plain decimal number"),
                china("a negative value", "-900000", "value", "value is negative"),
                Fault.of(
                        "inverted bounds",
                        FIGURES,
                        CHINA,
                        CHINA.replace("895000,905000", "905000,895000"),
                        "low",
                        "low is above value"),
                Fault.of(
                        "a withheld figure with a number",
                        FIGURES,
                        LITHIUM,
                        LITHIUM.replace("Y,,,,Y", "Y,5,,,Y"),
                        "kind",
                        "a withheld figure must not have a number"),
                Fault.of(
                        "a value without a number",
                        FIGURES,
                        CHINA,
                        CHINA.replace("900000,895000,905000", ",,"),
                        "value",
                        "a figure of kind value needs a value"));
    }

    private static Stream<Fault> words() {
        return Stream.of(
                Fault.of(
                        "an unknown area",
                        FIGURES,
                        CHINA,
                        CHINA.replace(",CN,", ",ZZ,"),
                        "area",
                        "'ZZ' is no known area"),
                Fault.of(
                        "an area row without an area",
                        FIGURES,
                        CHINA,
                        CHINA.replace(",CN,", ",,"),
                        "area",
                        "an area row names an area"),
                Fault.of(
                        "an unknown input",
                        TABLES,
                        GALLIUM_TABLE,
                        GALLIUM_TABLE.replace(",gallium,", ",galium,"),
                        "input",
                        "'galium' is no known input"),
                Fault.of(
                        "an unknown stage",
                        TABLES,
                        GALLIUM_TABLE,
                        GALLIUM_TABLE.replace(",refining,", ",smelting,"),
                        "stage",
                        "'smelting' is none of mining, refining"),
                Fault.of(
                        "the source of another folder",
                        FIGURES,
                        CHINA + ",estimated after Asian Metal,usgs-mcs-2026,",
                        CHINA + ",estimated after Asian Metal,usgs-mcs-2025,",
                        "source",
                        "'usgs-mcs-2025' is no known source of this folder"),
                Fault.of(
                        "a kind in capitals",
                        FIGURES,
                        CHINA,
                        CHINA.replace(",value,", ",VALUE,"),
                        "kind",
                        "'VALUE' is none of"),
                Fault.of(
                        "neither yes nor no",
                        FIGURES,
                        CHINA,
                        CHINA.replace(",Y,", ",yes,"),
                        "estimated",
                        "'yes' is neither Y nor N"));
    }

    private static Stream<Fault> rows() {
        return Stream.of(
                Fault.of(
                        "an area twice",
                        FIGURES,
                        JAPAN,
                        JAPAN.replace(",JP,", ",CN,"),
                        "area",
                        "CN stands twice in the table, first on its line 2"),
                Fault.of(
                        "a line twice",
                        FIGURES,
                        JAPAN,
                        JAPAN.replace(",3,area", ",2,area"),
                        "table",
                        "a second row with the same table, line"),
                Fault.of(
                        "a line left out",
                        FIGURES,
                        JAPAN,
                        JAPAN.replace(",3,area", ",7,area"),
                        "line",
                        "line 7 where 3 is expected"),
                Fault.of(
                        "a row that ends early",
                        FIGURES,
                        CHINA + ",estimated after Asian Metal,usgs-mcs-2026,OFFICIAL",
                        CHINA,
                        "",
                        "11 cells instead of 14"),
                Fault.of(
                        "a stray comma",
                        FIGURES,
                        CHINA,
                        CHINA.replace("China", "China, mainland"),
                        "",
                        "15 cells instead of 14"),
                Fault.of(
                        "a quote that is never closed",
                        EC_FIGURES,
                        "vanadium-mining-2016-2020-ec-crm-2023-table-a,2,residual,,,range,N",
                        "vanadium-mining-2016-2020-ec-crm-2023-table-a,2,residual,,\",range,N",
                        "",
                        "the row is cut off or wrongly quoted"),
                Fault.of(
                        "a quote that the next quote closes",
                        FIGURES,
                        CHINA,
                        CHINA.replace("China", "\"China"),
                        "",
                        "the row is cut off or wrongly quoted"),
                Fault.of(
                        "an empty line", FIGURES, CHINA, "\n" + CHINA, "", "1 cells instead of 14"),
                Fault.of(
                        "a renamed column",
                        FIGURES,
                        "estimated,value,low",
                        "estimated,amount,low",
                        "",
                        "the header is table,line,role"),
                Fault.of(
                        "two columns exchanged",
                        FIGURES,
                        "value,low,high",
                        "value,high,low",
                        "",
                        "expected table,line,role"),
                Fault.of(
                                "an input twice",
                                INPUTS,
                                "gallium,material,semiconductor,Gallium,Ga",
                                "germanium,material,semiconductor,Gallium,Ga",
                                "slug",
                                "a second row with the same slug")
                        .reportedAt(INPUTS, "germanium,material"));
    }

    private static Stream<Fault> bytes() {
        return Stream.of(
                Fault.of(
                        "a Windows-1252 letter",
                        AREAS,
                        "TR,country,TUR,792,792,T\u00c3\u00bcrkiye",
                        "TR,country,TUR,792,792,T\u00fcrkiye",
                        "",
                        "bytes that are not UTF-8"),
                Fault.of(
                        "a Windows-1252 letter in a figure",
                        FIGURES,
                        CHINA,
                        CHINA.replace("China", "Chin\u00e4"),
                        "",
                        "bytes that are not UTF-8"),
                Fault.of(
                        "a NUL",
                        FIGURES,
                        CHINA,
                        CHINA.replace("China", "Chi\0na"),
                        "",
                        "a NUL byte"),
                Fault.of(
                        "UTF-16",
                        FIGURES,
                        "table,line,role",
                        "\u00ff\u00fet\0a\0b\0l\0e\0",
                        "",
                        "bytes that are not UTF-8"));
    }

    private static Stream<Fault> sums() {
        return Stream.of(
                Fault.of(
                                "percents that add up to 120",
                                EC_FIGURES,
                                GERMANIUM_REST,
                                GERMANIUM_REST.replace("17,16.5,17.5", "37,36.5,37.5"),
                                "table",
                                "add up to 119-121 %")
                        .reportedAt(EC_TABLES, GERMANIUM + ",germanium"),
                Fault.of(
                                "percents that leave a rest without a row",
                                EC_FIGURES,
                                GERMANIUM_REST,
                                GERMANIUM_REST.replace("17,16.5,17.5", "7,6.5,7.5"),
                                "table",
                                "add up to 89-91 %")
                        .reportedAt(EC_TABLES, GERMANIUM + ",germanium"));
    }

    private static Fault china(String name, String value, String column, String reason) {
        return Fault.of(
                name, FIGURES, CHINA, CHINA.replace("900000,895", value + ",895"), column, reason);
    }
}
