package io.github.linchpin.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Status;
import io.github.linchpin.wording.MeasureWords;
import java.time.LocalDate;

/** Name, class and state of a measure, and its state in a sentence. */
final class MeasureHeader extends Header {
    private static final long serialVersionUID = 1L;

    MeasureHeader(RegisterService.Dossier dossier, UrlState state) {
        MeasureLine line = dossier.line();
        RegisteredMeasure measure = line.measure();
        Status status = line.status();
        Anchor back = new Anchor(Addresses.controls(state), Texts.text("controls.title"));
        Div crumbs = new Div(back, new Span("/"));
        crumbs.addClassNames("lp-crumbs", "lp-muted");
        Div head = new Div(new H1(measure.label()));
        head.addClassName("lp-page-head");
        Span stateWord = new Span(MeasureWords.state(status));
        stateWord.addClassName("lp-measure__state");
        Anchor issuer =
                new Anchor(
                        Addresses.country(measure.act().issuer(), state),
                        measure.act().issuerName());
        issuer.addClassName("lp-chip");
        head.add(
                MeasureWords.chip(measure, status),
                stateWord,
                new Chip(Texts.word("effect", measure.measure().effect())),
                new Chip(Texts.word("grade", measure.grade()), Texts.text("measure.grade.title")),
                issuer);
        if (CurrentActor.get().may(Permission.LEDGER)) {
            head.add(
                    new Anchor(
                            Addresses.exposure(state, Addresses.MEASURE, measure.measure().id()),
                            Texts.text("measure.own")));
        }
        Paragraph title = new Paragraph(measure.text().title());
        title.addClassName("lp-measure__title");
        Paragraph sentence = new Paragraph(sentence(dossier));
        sentence.addClassName("lp-why");
        add(crumbs, head, title, sentence);
    }

    private static String sentence(RegisterService.Dossier dossier) {
        Status status = dossier.line().status();
        StringBuilder words = new StringBuilder();
        words.append(
                Texts.text(
                        "measure.sentence",
                        Formats.day(status.day()),
                        dossier.line().measure().measure().zone().getId(),
                        MeasureWords.state(status)));
        LocalDate next = status.nextChange();
        Long left = status.daysLeft();
        if (next != null && left != null) {
            words.append(' ')
                    .append(
                            Texts.text(
                                    MeasureWords.nextKey(dossier.line().measure(), status),
                                    Formats.day(next),
                                    left,
                                    Formats.day(next.plusDays(1))));
        }
        String doubts = MeasureWords.doubts(status);
        return doubts.isEmpty() ? words.toString() : words + " " + doubts;
    }
}
