package io.github.linchpin.compare;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.Differences.OfMeasure;
import io.github.linchpin.standing.Differences.OfNamed;
import io.github.linchpin.standing.Differences.OfStage;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.tabular.CsvExport;
import io.github.linchpin.wording.MeasureWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs, as CSV: a row a difference, with the sources and the viewpoint of both sides. */
final class DifferenceExport {
    private static final List<String> HEADER =
            List.of(
                    "difference",
                    "input",
                    "name",
                    "stage",
                    "measure_id",
                    "left",
                    "right",
                    "words",
                    "left_source",
                    "right_source",
                    "left_hhi_low",
                    "left_hhi_high",
                    "right_hhi_low",
                    "right_hhi_high",
                    "left_exposed",
                    "right_exposed",
                    "left_on",
                    "left_known",
                    "right_on",
                    "right_known",
                    "towards",
                    "reading");
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    private final CsvExport csv = new CsvExport(HEADER);
    private final DifferenceService.Page page;
    private final List<String> viewpoints;

    private DifferenceExport(DifferenceService.Page page) {
        this.page = page;
        Viewpoint left = page.from().left();
        Viewpoint right = page.from().right();
        this.viewpoints =
                List.of(
                        page.standings().left().day().toString(),
                        text(left.known()),
                        page.standings().right().day().toString(),
                        text(right.known()),
                        left.home(),
                        left.reading().code());
    }

    /** The differences of some facets. */
    static byte[] csv(DifferenceService.Page page, Set<Facet> facets) {
        DifferenceExport export = new DifferenceExport(page);
        for (Facet facet : facets) {
            page.differences().with(facet.aspects()).stream()
                    .flatMap(stage -> StageLine.of(stage, facet).stream())
                    .forEach(export::stage);
            if (facet == Facet.CLASS) {
                page.differences().named().forEach(export::named);
            }
            if (facet == Facet.MEASURES) {
                page.differences().measures().forEach(export::measure);
            }
        }
        return export.csv.toBytes();
    }

    private void stage(StageLine line) {
        OfStage stage = line.stage();
        Standing before = stage.before();
        Standing after = stage.after();
        row(
                List.of(
                        line.aspect().code(),
                        stage.place().input(),
                        page.name(stage.place().input()),
                        stage.present().lead().stage().code(),
                        "",
                        line.values().left(),
                        line.values().right(),
                        line.words(),
                        source(before),
                        source(after),
                        points(before == null ? null : before.lead().index().low()),
                        points(before == null ? null : before.lead().index().high()),
                        points(after == null ? null : after.lead().index().low()),
                        points(after == null ? null : after.lead().index().high()),
                        exposed(before),
                        exposed(after)));
    }

    private void named(OfNamed one) {
        row(
                List.of(
                        "named-class",
                        one.input(),
                        page.name(one.input()),
                        "",
                        "",
                        one.before().code(),
                        one.after().code(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private void measure(OfMeasure one) {
        row(
                List.of(
                        "measure-" + one.kind().code(),
                        "",
                        one.present().label(),
                        "",
                        one.present().id(),
                        state(one.statusBefore()),
                        state(one.statusAfter()),
                        MeasureCards.words(one),
                        sources(one.before()),
                        sources(one.after()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private void row(List<String> cells) {
        csv.row(Stream.concat(cells.stream(), viewpoints.stream()).toList());
    }

    private static String source(@Nullable Standing side) {
        return side == null ? "" : side.lead().edition().source();
    }

    private static String sources(@Nullable RegisteredMeasure side) {
        return side == null ? "" : String.join(";", side.sources());
    }

    private static String state(@Nullable Status status) {
        return status == null ? "" : MeasureWords.state(status);
    }

    private static String exposed(@Nullable Standing side) {
        BigDecimal point = side == null ? null : side.exported().exposed().point();
        return point == null
                ? ""
                : point.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String points(@Nullable BigDecimal fraction) {
        return fraction == null
                ? ""
                : fraction.multiply(POINTS).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
