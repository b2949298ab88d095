package io.github.linchpin.register;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.tabular.CsvExport;
import io.github.linchpin.wording.MeasureWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register, and what a measure touches, as CSV. */
final class RegisterExport {
    private static final List<String> MEASURES =
            List.of(
                    "measure_id",
                    "issuer",
                    "name",
                    "title",
                    "clause",
                    "act",
                    "effect",
                    "class",
                    "state",
                    "certainty",
                    "days_left",
                    "next_date",
                    "state_other_reading",
                    "certainty_other_reading",
                    "applies_to",
                    "end_use",
                    "reach",
                    "time_zone",
                    "announced",
                    "effective",
                    "ended",
                    "withdrawn",
                    "suspended_to_legal",
                    "suspended_to_reported",
                    "destinations",
                    "origins",
                    "inputs",
                    "grade",
                    "sources",
                    "url",
                    "on",
                    "known",
                    "reading");
    private static final List<String> TOUCHED =
            List.of(
                    "measure_id",
                    "measure",
                    "input",
                    "name",
                    "stage",
                    "form",
                    "period",
                    "source",
                    "exposed_low",
                    "exposed",
                    "exposed_high",
                    "up_to",
                    "question",
                    "note",
                    "towards",
                    "state",
                    "certainty",
                    "on",
                    "known",
                    "reading");

    private RegisterExport() {}

    static byte[] csv(List<MeasureLine> lines, Viewpoint viewpoint) {
        CsvExport csv = new CsvExport(MEASURES);
        for (MeasureLine line : lines) {
            RegisteredMeasure measure = line.measure();
            Measure rules = measure.measure();
            Timetable dates = rules.timetable();
            csv.row(
                    List.of(
                            measure.id(),
                            rules.issuer(),
                            measure.shortName(),
                            measure.text().title(),
                            text(measure.text().clause()),
                            measure.act().name(),
                            rules.effect().code(),
                            rules.strength().code(),
                            line.status().state().code(),
                            line.status().certainty().code(),
                            text(line.status().daysLeft()),
                            text(line.status().nextChange()),
                            line.other().state().code(),
                            line.other().certainty().code(),
                            rules.addressees().appliesTo().code(),
                            text(rules.addressees().endUse()),
                            text(rules.reach()),
                            rules.zone().getId(),
                            date(dates.announced()),
                            date(dates.effective()),
                            date(dates.ended()),
                            date(dates.withdrawn()),
                            joined(
                                    dates.suspensions().stream()
                                            .map(pause -> pause.legalEnd().toString())
                                            .toList()),
                            joined(
                                    dates.suspensions().stream()
                                            .map(pause -> text(pause.reportedEnd()))
                                            .toList()),
                            joined(rules.addressees().destinations().stream().sorted().toList()),
                            joined(rules.origins().stream().sorted().toList()),
                            joined(
                                    rules.scope().stream()
                                            .map(row -> row.input())
                                            .distinct()
                                            .sorted()
                                            .toList()),
                            measure.grade().code(),
                            joined(measure.sources()),
                            text(measure.text().url()),
                            line.status().day().toString(),
                            text(viewpoint.known()),
                            viewpoint.reading().code()));
        }
        return csv.toBytes();
    }

    /** The rows of its scope, with the share that a measure touches while it is in force. */
    static byte[] touched(RegisterService.Dossier dossier, Viewpoint viewpoint) {
        CsvExport csv = new CsvExport(TOUCHED);
        MeasureLine line = dossier.line();
        for (ExposedShare share : line.touched()) {
            csv.row(
                    row(
                            line,
                            List.of(
                                    share.supply().input(),
                                    share.supply().inputName(),
                                    share.supply().stage().code(),
                                    share.supply().form(),
                                    share.supply().period().toString(),
                                    share.supply().source(),
                                    fraction(share.exposed().low()),
                                    fraction(share.exposed().point()),
                                    fraction(share.exposed().high()),
                                    fraction(share.upTo().high()),
                                    MeasureWords.questions(share.questions())),
                            "",
                            viewpoint));
        }
        for (MeasureDetail.Scope scope : dossier.detail().scope()) {
            boolean said =
                    line.touched().stream()
                            .anyMatch(share ->
                                    share.supply().input().equals(scope.input())
                                            && share.supply().stage() == scope.stage());
            if (!said) {
                csv.row(
                        row(
                                line,
                                List.of(
                                        scope.input(),
                                        scope.inputName(),
                                        scope.stage().code(),
                                        scope.form(),
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        text(scope.question())),
                                line.touched().isEmpty()
                                        ? Texts.text(TouchedCard.none(line, dossier))
                                        : Texts.text("touched.none"),
                                viewpoint));
            }
        }
        return csv.toBytes();
    }

    private static List<String> row(
            MeasureLine line, List<String> share, String note, Viewpoint viewpoint) {
        return Stream.of(
                        List.of(line.measure().id(), line.measure().label()),
                        share,
                        List.of(
                                note,
                                viewpoint.home(),
                                line.status().state().code(),
                                line.status().certainty().code(),
                                line.status().day().toString(),
                                text(viewpoint.known()),
                                viewpoint.reading().code()))
                .flatMap(List::stream)
                .toList();
    }

    private static String joined(List<String> words) {
        return String.join(";", words);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Coded coded ? coded.code() : Objects.toString(value, "");
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private static String fraction(@Nullable BigDecimal fraction) {
        return fraction == null
                ? ""
                : fraction.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
