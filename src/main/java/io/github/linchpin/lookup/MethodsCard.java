package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.ShownMethod;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.metric.LabelChange;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table, several yardsticks, and what would change the label. */
final class MethodsCard {
    private MethodsCard() {}

    static InfoCard of(InputDossier dossier, Selection selection) {
        KnownTable.Metrics metrics = selection.table().metrics();
        PlainTable list =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("methods.method")),
                        PlainTable.Column.number(Texts.text("methods.value")),
                        PlainTable.Column.text(Texts.text("methods.level")));
        for (Yardstick yardstick : dossier.yardsticks()) {
            Span name = new Span(yardstick.name());
            if (yardstick.note() != null) {
                name.getElement().setAttribute("title", yardstick.note());
            }
            list.row(name, new Span(value(yardstick, metrics)), judgement(yardstick));
        }
        list.row(
                Texts.text("methods.three"),
                Formats.percent(metrics.threePoint(), metrics.threeLow(), metrics.threeHigh()),
                "");
        list.row(Texts.text("methods.n-1", leader(metrics)), rest(metrics), "");
        list.row(
                Texts.text("methods.normalised"),
                index(metrics.normalisedLow(), metrics.normalisedHigh()),
                "");
        list.row(
                Texts.text("methods.governance"),
                metrics.governanceLow() == null
                        ? Texts.text("level.insufficient")
                        : index(metrics.governanceLow(), metrics.governanceHigh()),
                metrics.governanceDoubt() == null
                        ? ""
                        : Texts.text("doubt.short." + metrics.governanceDoubt()));
        Paragraph change = new Paragraph(change(dossier, metrics));
        change.addClassName("lp-change");
        InfoCard card =
                new InfoCard(title(dossier), Texts.text("methods.subtitle"))
                        .with(list, change)
                        .footer(new Span(Texts.text("methods.footer")));
        card.addClassName("lp-methods");
        return card;
    }

    /** The published methods alone: the shown level extends one of them. */
    private static String title(InputDossier dossier) {
        List<Yardstick> published =
                dossier.yardsticks().stream()
                        .filter(y -> y.metric() == MethodMetric.HHI)
                        .filter(y -> !y.method().equals(ShownMethod.CODE))
                        .toList();
        if (published.stream().anyMatch(y -> y.low() == null || y.low() != y.high())) {
            return Texts.text("methods.title");
        }
        long levels = published.stream().map(Yardstick::low).distinct().count();
        return Texts.text(levels == 1 ? "methods.title.agree" : "methods.title.differ");
    }

    private static String value(Yardstick yardstick, KnownTable.Metrics metrics) {
        return switch (yardstick.metric()) {
            case HHI -> Formats.points(metrics.hhiLow(), metrics.hhiHigh());
            case LARGEST_SHARE ->
                    Formats.percent(
                            metrics.largestPoint(), metrics.largestLow(), metrics.largestHigh());
        };
    }

    private static Span judgement(Yardstick yardstick) {
        if (yardstick.metric() == MethodMetric.HHI || yardstick.low() == null) {
            return new LevelChip(yardstick.low(), yardstick.high(), "");
        }
        String key = "methods.passes";
        if (yardstick.low() == Level.HIGH) {
            key = "methods.exceeds";
        } else if (yardstick.high() != Level.LOW) {
            key = "methods.may-exceed";
        }
        return new Span(Texts.text(key));
    }

    private static String leader(KnownTable.Metrics metrics) {
        return metrics.leaderName() == null ? Texts.text("methods.leader") : metrics.leaderName();
    }

    /** N-1: what is left without the largest supplier. */
    private static String rest(KnownTable.Metrics metrics) {
        return Formats.percent(
                complement(metrics.largestPoint()),
                complement(metrics.largestHigh()),
                complement(metrics.largestLow()));
    }

    private static @Nullable BigDecimal complement(@Nullable BigDecimal share) {
        return share == null ? null : BigDecimal.ONE.subtract(share);
    }

    /** An index between 0 and 1 with two decimals. */
    private static String index(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return "–";
        }
        String from = Formats.number(low, 2);
        String to = high == null ? "" : Formats.number(high, 2);
        return high == null || from.equals(to) ? from : from + "–" + to;
    }

    /** Only where one named country leads for certain and alone: else there is no one to move. */
    private static String change(InputDossier dossier, KnownTable.Metrics metrics) {
        if (metrics.levelLow() == Level.LOW) {
            return Texts.text("change.lowest");
        }
        LabelChange.Ends ends = dossier.labelChange();
        if (metrics.doubt() != null || ends == null || metrics.levelLow() == null) {
            return Texts.text("change.none");
        }
        LabelChange at = ends.high() != null ? ends.high() : ends.low();
        if (at == null || at.tied() > 1 || !metrics.leaderCertain()) {
            return Texts.text("change.no-single-leader");
        }
        String level = Texts.word("level", metrics.levelLow());
        if (at.topAtThreshold() == null) {
            return Texts.text(
                    "change.unreachable", leader(metrics), Formats.points(at.reachable()), level);
        }
        return Texts.text(
                at.newSource() ? "change.new-source" : "change.top",
                level,
                leader(metrics),
                Formats.percent(at.topAtThreshold()));
    }
}
