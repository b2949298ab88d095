package io.github.linchpin.register;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.BarList;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Volumes, prices and licence times that were seen, each series as a small chart of its own. */
final class EvidenceCard {
    private EvidenceCard() {}

    static InfoCard of(RegisterService.Dossier dossier) {
        Map<String, List<MeasureDetail.Observation>> series = new LinkedHashMap<>();
        dossier.detail()
                .evidence()
                .forEach(seen ->
                        series.computeIfAbsent(title(seen), key -> new ArrayList<>()).add(seen));
        Div columns = new Div();
        columns.addClassName("lp-columns");
        series.forEach((title, rows) -> {
            Div part = new Div(new H3(title), chart(rows));
            part.addClassName("lp-part");
            columns.add(part);
        });
        return new InfoCard(Texts.text("evidence.title"), Texts.text("evidence.subtitle"))
                .with(columns);
    }

    private static String title(MeasureDetail.Observation seen) {
        return Texts.text(
                "evidence.series",
                seen.input() == null ? "" : seen.input(),
                Texts.text("metric." + seen.metric()),
                seen.unit(),
                seen.area() == null ? Texts.text("evidence.world") : seen.area());
    }

    private static BarList chart(List<MeasureDetail.Observation> rows) {
        BarList chart = new BarList();
        for (MeasureDetail.Observation row : rows) {
            Span note =
                    new Span(
                            Texts.text(
                                    "evidence.note",
                                    row.note() == null ? "" : row.note(),
                                    Texts.word("grade", row.grade())));
            chart.row(
                    period(row.from(), row.to()),
                    row.high() == null ? row.low() : row.high(),
                    value(row),
                    note);
        }
        return chart;
    }

    private static String period(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null) {
            return Texts.text("evidence.rule");
        }
        return to == null || to.equals(from)
                ? Formats.date(from)
                : Texts.text("pauses.from-to", Formats.date(from), Formats.date(to));
    }

    private static String value(MeasureDetail.Observation row) {
        String low = Formats.quantity(row.low());
        BigDecimal high = row.high();
        return switch (row.qualifier()) {
            case EXACT -> low;
            case ABOVE -> Texts.text("evidence.above", low);
            case ABOUT -> Texts.text("evidence.about", low);
            case RANGE -> low + "–" + Formats.quantity(high == null ? row.low() : high);
            case RANGE_OPEN ->
                    Texts.text(
                            "evidence.open",
                            low + "–" + Formats.quantity(high == null ? row.low() : high));
        };
    }
}
