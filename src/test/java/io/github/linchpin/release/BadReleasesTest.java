package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_TABLE;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.testing.People;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad files are refused, or their rows are listed; no table is stored in part. */
@EmptyProduct
class BadReleasesTest {
    @Autowired AccountService accounts;
    @Autowired ReadingService readings;
    @Autowired ImportService imports;
    @Autowired ImportReportService reports;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @BeforeEach
    void people() {
        analyst = People.person(accounts, "bad-analyst", Role.ANALYST);
    }

    static Stream<Release.Bad> bad() {
        return BadReleases.files().stream();
    }

    @Test
    void there_are_enough_of_both() {
        assertThat(BadReleases.files()).hasSizeGreaterThan(60);
        assertThat(BadReleases.files().stream().filter(bad -> bad.name().startsWith("long")))
                .hasSizeGreaterThan(30);
        assertThat(BadReleases.files().stream().filter(bad -> bad.name().startsWith("wide")))
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_file_says_where_it_is_bad_and_changes_nothing(Release.Bad bad) {
        int before = dsl.fetchCount(DRAFT) + dsl.fetchCount(SHARE_TABLE);
        int id = read(bad.bytes());
        ImportReport report = report(id);
        assertThat(report.problems())
                .as("%s: %s", bad.name(), report.problems())
                .anySatisfy(problem -> {
                    if (bad.line() > 0) {
                        assertThat(problem.line()).isEqualTo(bad.line());
                    }
                    assertThat(problem.column()).isEqualTo(bad.column());
                    assertThat(problem.reason()).isNotBlank().contains(bad.reason());
                });
        assertThat(report.counts().keySet().stream().mapToInt(report::rows).sum())
                .as("rows accounted for")
                .isEqualTo(report.head().rows());
        if (report.head().state() == ImportState.REFUSED) {
            assertThat(dsl.fetchExists(RELEASE_IMPORT_TABLE, RELEASE_IMPORT_TABLE.IMPORT.eq(id)))
                    .isFalse();
            assertThatThrownBy(() -> CurrentActor.as(analyst, () -> imports.apply(id)))
                    .isInstanceOf(ImportRefusal.class);
        } else {
            assertThat(report.in(TableState.BLOCKED)).isNotEmpty();
            assertThat(report.in(TableState.BLOCKED))
                    .allSatisfy(table -> assertThat(table.content()).isEmpty());
        }
        assertThat(dsl.fetchCount(DRAFT) + dsl.fetchCount(SHARE_TABLE)).isEqualTo(before);
    }

    @Test
    void a_blocked_table_keeps_nobody_from_applying_the_others() {
        String text =
                Release.put(",100,", ",n.a.,").apply(Release.wideOne())
                        + "MCS2025,Tin,China,\"Mine production, tin content\",metric tons,5,6,,,,,,\r\n"
                        + "MCS2025,Tin,World total (rounded),\"Mine production, tin content\",metric tons,5,6,,,,,,\r\n";
        ImportReport report = report(read(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.in(TableState.BLOCKED))
                .extracting(table -> table.table().code())
                .containsExactly("gallium-refining-primary-low-purity-2023-usgs-mcs-2025");
        assertThat(report.in(TableState.NEW)).hasSize(3);
    }

    @Test
    void every_token_of_the_releases_is_read() {
        String text =
                Release.put(",900,", ",\u2014,")
                                .andThen(Release.put(",100,", ",\"1,100\u00a0\","))
                                .apply(Release.longOne())
                        + Stream.of(
                                        List.of("India", "NA"),
                                        List.of("Russia", "W"),
                                        List.of("Germany", "s"),
                                        List.of("France", "XX"),
                                        List.of("Poland", "<50"),
                                        List.of("Spain", ">60"),
                                        List.of("Korea, Republic of", "10 \u2013 20"),
                                        List.of("Turkey", "1.5"),
                                        List.of("Burma", "30\u00b2"),
                                        List.of("Congo (Kinshasa)7", "3,000"))
                                .map(cells ->
                                        Release.longRow(
                                                        "\"" + cells.getFirst() + "\"",
                                                        "Primary production",
                                                        "2024",
                                                        "\"" + cells.getLast() + "\"")
                                                + "\r\n")
                                .reduce("", String::concat);
        ImportReport report = report(read(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.problems()).isEmpty();
        List<Figure> figures = report.tables().getFirst().content().orElseThrow().figures();
        assertThat(figures)
                .extracting(Figure::area, Figure::kind, figure -> said(figure))
                .containsExactly(
                        tuple("CN", FigureKind.NIL, "0 0 0"),
                        tuple("JP", FigureKind.VALUE, "1100 1050 1150"),
                        tuple("IN", FigureKind.NOT_AVAILABLE, "null null null"),
                        tuple("RU", FigureKind.WITHHELD, "null null null"),
                        tuple("DE", FigureKind.LESS_THAN, "null 0 0.5"),
                        tuple("FR", FigureKind.NOT_AVAILABLE, "null null null"),
                        tuple("PL", FigureKind.LESS_THAN, "null 0 50"),
                        tuple("ES", FigureKind.MORE_THAN, "null 60 null"),
                        tuple("KR", FigureKind.RANGE, "null 10 20"),
                        tuple("TR", FigureKind.VALUE, "1.5 1.45 1.55"),
                        tuple("MM", FigureKind.VALUE, "30 29.5 30.5"),
                        tuple("CD", FigureKind.VALUE, "3000 2950 3050"));
    }

    @Test
    void reordered_columns_and_a_decided_spelling_are_fine() {
        List<String> lines = Release.wideOne().replace("Japan", "Nippon-koku").lines().toList();
        String reordered =
                lines.stream()
                        .map(line -> {
                            String[] cells = line.split(",", -1);
                            String last = cells[12];
                            cells[12] = cells[0];
                            cells[0] = last;
                            return String.join(",", cells) + "\n";
                        })
                        .reduce("", String::concat);
        int id = read(reordered.getBytes(StandardCharsets.UTF_8));
        assertThat(report(id).unknown()).containsExactly("Nippon-koku");
        CurrentActor.asActor(analyst, () -> imports.remember("Nippon-koku", "JP"));
        assertThat(report(id).problems()).isEmpty();
        assertThat(report(id).in(TableState.NEW)).hasSize(2);
    }

    private static String said(Figure figure) {
        return plain(figure.value()) + " " + plain(figure.low()) + " " + plain(figure.high());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }

    private int read(byte[] bytes) {
        return CurrentActor.as(
                analyst, () -> readings.read(Uploads.of("bad.csv", bytes), new ReadingProgress()));
    }

    private ImportReport report(int id) {
        return CurrentActor.as(analyst, () -> reports.report(id));
    }
}
