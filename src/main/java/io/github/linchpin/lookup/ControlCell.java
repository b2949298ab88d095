package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.wording.MeasureWords;
import java.util.Locale;

/** The control of an input and stage in a cell of the list: class, share, and what comes next. */
final class ControlCell {
    private ControlCell() {}

    static void fill(Div cell, StageControls.OfStage found) {
        ExposedShare share = found.share();
        if (found.headline() != ControlClass.FREE) {
            cell.add(chip(found));
        } else if (share != null) {
            Span free = new Span(Texts.word("class", ControlClass.FREE));
            free.addClassName("lp-muted");
            cell.add(free);
        }
        ClassChange next = found.next();
        if (next != null) {
            line(
                    cell,
                    Texts.text(
                            "inputs.control.next",
                            Formats.day(next.day()),
                            Texts.word("class", next.after().headline())));
        }
        if (found.readingsDiffer()) {
            line(
                    cell,
                    Texts.text(
                            "inputs.control.other",
                            found.otherShare() == null
                                    ? Texts.word("class", found.otherReading())
                                    : MeasureWords.wholeHeadline(found.otherShare())));
        }
    }

    private static ClassChip chip(StageControls.OfStage found) {
        ExposedShare share = found.share();
        if (share == null) {
            ClassChip chip = new ClassChip(found.headline());
            chip.setTitle(Texts.text("inputs.control.no-share"));
            return chip;
        }
        UpstreamShare upstream = found.upstream();
        if (upstream != null) {
            ClassChip chip =
                    new ClassChip(
                            found.headline(),
                            Texts.text(
                                    "inputs.control.upstream",
                                    Texts.word("class", found.headline()),
                                    Texts.word("stage", upstream.supply().stage())
                                            .toLowerCase(Locale.ENGLISH)));
            chip.setTitle(
                    Texts.text(
                            "exposed.title.upstream",
                            Texts.word("class", upstream.headline()),
                            MeasureWords.where(upstream.supply()),
                            MeasureWords.share(upstream)));
            return chip;
        }
        ClassChip chip = new ClassChip(found.headline(), MeasureWords.wholeHeadline(share));
        return share.certainty() == Certainty.UNCONFIRMED ? chip.unconfirmed() : chip;
    }

    private static void line(Div cell, String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-form");
        cell.add(line);
    }
}
