package io.github.linchpin.register;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** What was known when: versions of the measure, its suspensions and permits. */
final class VersionsCard {
    private VersionsCard() {}

    static InfoCard of(RegisterService.Dossier dossier) {
        MeasureDetail detail = dossier.detail();
        InfoCard card = new InfoCard(Texts.text("versions.title"), Texts.text("versions.subtitle"));
        PlainTable versions =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("versions.known")),
                        PlainTable.Column.text(Texts.text("versions.effective")),
                        PlainTable.Column.text(Texts.text("versions.end")));
        for (MeasureDetail.Version version : detail.versions()) {
            versions.row(
                    Texts.text(
                            "versions.number", version.number(), Formats.day(version.knownFrom())),
                    date(version.effective()),
                    end(version));
        }
        card.with(versions);
        if (!detail.pauses().isEmpty()) {
            PlainTable pauses =
                    new PlainTable(
                            PlainTable.Column.text(Texts.text("versions.known")),
                            PlainTable.Column.text(Texts.text("pauses.act")),
                            PlainTable.Column.text(Texts.text("pauses.legal")),
                            PlainTable.Column.text(Texts.text("pauses.reported")));
            for (MeasureDetail.Pause pause : detail.pauses()) {
                pauses.row(
                        Texts.text(
                                "versions.number", pause.number(), Formats.day(pause.knownFrom())),
                        pause.act(),
                        Texts.text(
                                "pauses.from-to",
                                Formats.day(pause.starts()),
                                Formats.day(pause.legalEnd())),
                        reported(pause));
            }
            card.with(part(Texts.text("pauses.title"), pauses));
        }
        if (!detail.exemptions().isEmpty()) {
            PlainTable permits =
                    new PlainTable(
                            PlainTable.Column.text(Texts.text("permits.holder")),
                            PlainTable.Column.text(Texts.text("permits.valid")),
                            PlainTable.Column.text(Texts.text("permits.what")));
            for (MeasureDetail.Exemption permit : detail.exemptions()) {
                permits.row(
                        permit.holder(),
                        Texts.text(
                                "pauses.from-to",
                                Formats.date(permit.from()),
                                Formats.date(permit.to())),
                        Texts.text(
                                "permits.graded",
                                permit.what(),
                                Texts.word("grade", permit.grade())));
            }
            card.with(part(Texts.text("permits.title"), permits));
        }
        return card;
    }

    private static Div part(String title, PlainTable table) {
        Div part = new Div(new H3(title), table);
        part.addClassName("lp-part");
        return part;
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? Texts.text("act.no-date") : Formats.date(date);
    }

    private static String end(MeasureDetail.Version version) {
        if (version.withdrawn() != null) {
            return Texts.text("versions.withdrawn", Formats.date(version.withdrawn()));
        }
        if (version.ended() == null) {
            return Texts.text("versions.open");
        }
        return version.endAct() == null
                ? Formats.date(version.ended())
                : Texts.text("versions.end.by", Formats.date(version.ended()), version.endAct());
    }

    private static String reported(MeasureDetail.Pause pause) {
        if (pause.closingAct() != null) {
            return Texts.text("pauses.closed", pause.closingAct());
        }
        return pause.reportedEnd() == null
                ? Texts.text("pauses.no-report")
                : Texts.text(
                        "pauses.report",
                        Formats.day(pause.reportedEnd()),
                        String.valueOf(pause.reportedBy()));
    }
}
