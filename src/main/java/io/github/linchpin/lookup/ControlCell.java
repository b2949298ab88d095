package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.util.Locale;

/** The control of an input and stage in a cell of the list: class, share, and what comes next. */
final class ControlCell {
    private ControlCell() {}

    /** By share, where there is a lead table. */
    static void fill(Div cell, Standing found) {
        if (found.headline() != ControlClass.FREE) {
            cell.add(chip(found));
        } else {
            Span free = new Span(Texts.word("class", ControlClass.FREE));
            free.addClassName("lp-muted");
            cell.add(free);
        }
        found.next()
                .ifPresent(next ->
                        line(
                                cell,
                                Texts.text(
                                        "inputs.control.next",
                                        Formats.day(next.day()),
                                        Texts.word("class", next.after().headline()))));
        if (found.readingsDiffer()) {
            otherReading(cell, MeasureWords.wholeHeadline(found.otherReading()));
        }
    }

    /** By measures alone, where there is none. */
    static void fillNamed(Div cell, ControlClass headline, ControlClass otherReading) {
        if (headline != ControlClass.FREE) {
            ClassChip chip = new ClassChip(headline);
            chip.setTitle(Texts.text("inputs.control.no-share"));
            cell.add(chip);
        }
        if (headline != otherReading) {
            otherReading(cell, Texts.word("class", otherReading));
        }
    }

    private static ClassChip chip(Standing found) {
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
        ExposedShare share = found.exported();
        ClassChip chip = new ClassChip(found.headline(), MeasureWords.wholeHeadline(share));
        return share.certainty() == Certainty.UNCONFIRMED ? chip.unconfirmed() : chip;
    }

    private static void otherReading(Div cell, String words) {
        line(cell, Texts.text("inputs.control.other", words));
    }

    private static void line(Div cell, String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-form");
        cell.add(line);
    }
}
