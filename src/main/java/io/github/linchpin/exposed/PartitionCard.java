package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.purchased.PartitionBar;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import java.util.stream.Collectors;

/** Value by class on D, as one bar; each class leads to what is in it. */
final class PartitionCard extends Div {
    private static final long serialVersionUID = 1L;

    PartitionCard(PurchaseExposure exposure, UrlState state) {
        addClassName("lp-partition");
        Partition whole = exposure.whole();
        String latent = ExposureWords.latent(whole);
        InfoCard card =
                new InfoCard(
                        Texts.text(
                                "exposure.partition.title",
                                Formats.day(exposure.day()),
                                Texts.word("reading", state.viewpoint().reading())),
                        latent.isEmpty()
                                ? Texts.text("exposure.partition.subtitle")
                                : Texts.text("exposure.partition.latent", latent));
        card.with(
                new PartitionBar(
                        whole,
                        one ->
                                ExposureNavigation.address(
                                        state.with(ExposureNavigation.CLASS, one.code()))),
                notes(whole));
        add(card);
    }

    /** Long, and seldom needed: it is there for who asks. */
    private static NativeDetails notes(Partition whole) {
        Span probable = expectedNote(whole);
        Span imports = entryNote(whole);
        NativeDetails notes =
                new NativeDetails(
                        Texts.text("exposure.partition.notes"), new Div(probable, imports));
        notes.addClassNames("lp-partition__notes", "lp-small");
        notes.setVisible(probable.isVisible() || imports.isVisible());
        return notes;
    }

    /** What is probable is told beside what is known, never in the bar. */
    private static Span expectedNote(Partition whole) {
        Span note = new Span();
        note.addClassNames("lp-muted", "lp-small");
        String probable = ExposureWords.expected(whole);
        note.setVisible(!probable.isEmpty());
        if (note.isVisible()) {
            note.setText(Texts.text("exposure.expected", probable, ExposureWords.priors(whole)));
            note.setTitle(Texts.text("exposure.expected.title"));
        }
        return note;
    }

    /** Import restrictions are a figure of their own. */
    private static Span entryNote(Partition whole) {
        Span note = new Span();
        note.addClassNames("lp-muted", "lp-small");
        note.setVisible(!whole.entry().isEmpty());
        if (note.isVisible()) {
            note.setText(
                    Texts.text(
                            "exposure.imports",
                            whole.entry().entrySet().stream()
                                    .map(one ->
                                            Texts.word("class", one.getKey())
                                                    + " "
                                                    + Formats.compactEuros(one.getValue()))
                                    .collect(Collectors.joining(", "))));
        }
        return note;
    }
}
