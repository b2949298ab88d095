package io.github.linchpin.measures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Suspension;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.wording.MeasureWords;
import java.util.List;
import java.util.Map;

/** A measure as it stands, and what can have happened to it. */
final class MeasurePane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Choices choices;
    private final transient RegisteredMeasure measure;

    /**
     * @param into says in which amendment it is written
     */
    MeasurePane(
            Desk desk, Choices choices, RegisteredMeasure measure, CivilDay today, String into) {
        this.desk = desk;
        this.choices = choices;
        this.measure = measure;
        addClassName("lp-bench__pane");
        Div head = new Div(new H1(measure.label()));
        head.addClassName("lp-page-head");
        for (Reading reading : Reading.values()) {
            head.add(
                    new Span(
                            Texts.text(
                                    "measures.state",
                                    MeasureWords.state(measure.on(today, reading)),
                                    Texts.word("reading", reading))));
        }
        head.add(
                new Anchor(
                        Addresses.measure(measure.id(), new UrlState(Map.of())),
                        Texts.text("measures.page")));
        Paragraph where = new Paragraph(into);
        where.addClassName("lp-muted");
        add(head, new Paragraph(measure.text().title()), where, happened(), suspensions());
    }

    private InfoCard happened() {
        Div buttons =
                new Div(
                        button("measures.amend", this::amend),
                        button("measures.rescope", this::rescope),
                        button("measures.end", () -> new EndForm(desk, choices, measure).show()),
                        button(
                                "measures.pause",
                                () -> new NewSuspensionForm(desk, choices, measure.id()).show()));
        buttons.addClassName("lp-desk__buttons");
        return new InfoCard(Texts.text("measures.what"), Texts.text("measures.what.subtitle"))
                .with(buttons);
    }

    private void amend() {
        desk.act(
                Texts.text("measures.amend.name", measure.label()),
                id -> desk.actions().amend(id, measure.id()));
    }

    private void rescope() {
        desk.act(
                Texts.text("measures.rescope.name", measure.label()),
                id -> desk.actions().rescope(id, measure.id()));
    }

    private static Button button(String key, Runnable work) {
        return new Button(Texts.text(key), click -> work.run());
    }

    private InfoCard suspensions() {
        List<Suspension> suspensions = measure.measure().timetable().suspensions();
        InfoCard card =
                new InfoCard(
                        Texts.text("measures.suspensions"),
                        Texts.text("measures.suspensions.subtitle"));
        if (suspensions.isEmpty()) {
            return card.with(new Span(Texts.text("measures.suspensions.none")));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(ColumnWords.label("act")),
                        PlainTable.Column.text(ColumnWords.label("starts")),
                        PlainTable.Column.text(ColumnWords.label("legal_end")),
                        PlainTable.Column.text(ColumnWords.label("reported_end")),
                        PlainTable.Column.text(""));
        for (Suspension one : suspensions) {
            table.row(
                    new Span(one.act()),
                    new Span(Formats.day(one.from())),
                    new Span(Formats.day(one.legalEnd())),
                    new Span(one.reportedEnd() == null ? "–" : Formats.day(one.reportedEnd())),
                    button(
                            "measures.suspension",
                            () -> new SuspensionForm(desk, choices, one).show()));
        }
        return card.with(table);
    }
}
