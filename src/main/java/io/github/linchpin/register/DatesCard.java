package io.github.linchpin.register;

import com.vaadin.flow.component.html.Span;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.Timeline;
import io.github.linchpin.measure.Stretch;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.wording.MeasureBars;
import java.time.LocalDate;

/** The life of a measure with its suspensions. */
final class DatesCard {
    private static final int MONTHS_AHEAD = 12;
    private static final int YEARS_BACK = 4;

    private DatesCard() {}

    static InfoCard of(RegisterService.Dossier dossier) {
        RegisteredMeasure measure = dossier.line().measure();
        LocalDate announced = measure.measure().timetable().announced().firstDay();
        LocalDate earliest = dossier.day().minusYears(YEARS_BACK);
        LocalDate first =
                (announced.isBefore(earliest) ? earliest : announced)
                        .minusMonths(1)
                        .withDayOfMonth(1);
        LocalDate last = dossier.day().plusMonths(MONTHS_AHEAD);
        if (first.isAfter(dossier.day())) {
            first = dossier.day().withDayOfMonth(1);
        }
        Timeline timeline = new Timeline(new Timeline.Window(first, last, dossier.day()));
        timeline.row(new Span(measure.label()), MeasureBars.of(measure, first, last));
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("dates.from-to")),
                        PlainTable.Column.text(Texts.text("dates.as-reported")),
                        PlainTable.Column.text(Texts.text("dates.legal-text")));
        for (Stretch stretch : Stretch.of(measure.measure().timetable(), first, last)) {
            if (stretch.reported() != MeasureState.NOT_ANNOUNCED) {
                table.row(
                        MeasureBars.days(measure, stretch),
                        Texts.word("state", stretch.reported()),
                        Texts.word("state", stretch.legal()));
            }
        }
        InfoCard card =
                new InfoCard(Texts.text("dates.title"), Texts.text("glance.subtitle"))
                        .with(timeline);
        return card.with(table);
    }
}
