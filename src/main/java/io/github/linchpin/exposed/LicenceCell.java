package io.github.linchpin.exposed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.LicenceCover;
import io.github.linchpin.spend.LicenceSplit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether there is a licence for what needs one: "licensed to 31 Mar", "applied, 41 d", "none". */
final class LicenceCell {
    /** The tooltip has all of them. */
    private static final int MOST = 2;

    private LicenceCell() {}

    private record Line(String text, BigDecimal euros) {}

    /** The largest part, and the next one with its part of what needs a licence. */
    static Component of(InputExposure row, @Nullable LicenceCover cover) {
        BigDecimal value = row.partition().of(ControlClass.LICENCE);
        if (cover == null || value.signum() <= 0) {
            return new Span(Texts.text("exposure.none"));
        }
        LicenceSplit split = cover.of(row.input(), row.stage(), value);
        List<Line> lines =
                Stream.of(
                                new Line(licensed(split.until(), cover.day()), split.licensed()),
                                new Line(
                                        Texts.text("exposure.licence.applied", split.waiting()),
                                        split.applied()),
                                new Line(Texts.text("exposure.licence.none"), split.none()))
                        .filter(line -> line.euros().signum() > 0)
                        .sorted(Comparator.comparing(Line::euros).reversed())
                        .limit(MOST)
                        .toList();
        Div cell = new Div();
        cell.setTitle(
                Texts.text(
                        "exposure.licence.title",
                        Formats.compactEuros(split.licensed()),
                        Formats.compactEuros(split.applied()),
                        Formats.compactEuros(split.none())));
        for (Line line : lines) {
            boolean first = cell.getComponentCount() == 0;
            Span words =
                    new Span(
                            first
                                    ? line.text()
                                    : Texts.text(
                                            "exposure.licence.part",
                                            line.text(),
                                            Formats.wholePercent(
                                                    line.euros()
                                                            .divide(
                                                                    value,
                                                                    MathContext.DECIMAL64))));
            words.addClassNames("lp-wrap", "lp-second");
            if (!first) {
                words.addClassNames("lp-muted", "lp-small");
            }
            cell.add(words);
        }
        return cell;
    }

    private static String licensed(@Nullable LocalDate until, LocalDate on) {
        if (until == null) {
            return Texts.text("exposure.licence.open");
        }
        // the year goes without saying where it is less than one away
        return Texts.text(
                "exposure.licence.licensed",
                until.isBefore(on.plusYears(1)) ? Formats.dayAndMonth(until) : Formats.day(until));
    }
}
