package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.wording.MeasureWords;
import java.io.ByteArrayInputStream;

/** Which supply a measure touches while it is in force, towards home. */
final class TouchedCard {
    private TouchedCard() {}

    static InfoCard of(RegisterService.Dossier dossier, UrlState state) {
        MeasureLine line = dossier.line();
        InfoCard card =
                new InfoCard(
                        Texts.text("touched.title", line.touched().size()),
                        Texts.text("touched.subtitle", dossier.home()));
        if (line.touched().isEmpty()) {
            card.with(new Paragraph(Texts.text(none(line, dossier))));
            return line.measure().measure().scope().isEmpty()
                    ? card
                    : card.footer(export(dossier, state));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("touched.input")),
                        PlainTable.Column.text(Texts.text("touched.stage")),
                        PlainTable.Column.number(Texts.text("touched.share")),
                        PlainTable.Column.text(Texts.text("touched.question")));
        for (ExposedShare share : line.touched()) {
            Span source = new Span(share.supply().period() + ", " + share.supply().source());
            source.addClassNames("lp-muted", "lp-form");
            table.row(
                    new Anchor(
                            Addresses.input(share.supply().input(), share.supply().stage(), state),
                            share.supply().inputName()),
                    new Span(new Span(Texts.word("stage", share.supply().stage())), source),
                    new Span(MeasureWords.share(share)),
                    question(share));
        }
        return card.with(table).footer(export(dossier, state));
    }

    /** Why nothing is touched. */
    static String none(MeasureLine line, RegisterService.Dossier dossier) {
        Measure rules = line.measure().measure();
        if (!rules.bindsGoods()) {
            return "touched.no-goods";
        }
        return switch (rules.addressees().appliesTo()) {
            case END_USE -> "touched.end-use";
            case ENTITY -> "touched.entity";
            case ALL, COUNTRY -> dossier.supplies() == 0 ? "touched.none" : "touched.elsewhere";
        };
    }

    private static Component question(ExposedShare share) {
        Span question = new Span(MeasureWords.questions(share.questions()));
        question.addClassNames("lp-muted", "lp-form");
        return question;
    }

    private static Anchor export(RegisterService.Dossier dossier, UrlState state) {
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] csv = RegisterExport.touched(dossier, state.viewpoint());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    dossier.line().measure().id() + "-inputs.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.setTitle(Texts.text("touched.export"));
        return export;
    }
}
