package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.ShareBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import java.math.BigDecimal;
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
                new ShareBar(
                        ExposureWords.BAR.stream()
                                .filter(one -> whole.of(one).signum() > 0)
                                .map(one ->
                                        new ShareBar.Part(
                                                Texts.word("class", one),
                                                ExposureWords.part(whole.of(one), whole),
                                                colour(one)))
                                .toList()));
        Div legend = new Div();
        legend.addClassName("lp-partition__legend");
        ExposureWords.BAR.stream()
                // that nothing is prohibited is worth a word, that nothing is under review is not
                .filter(one -> one == ControlClass.PROHIBITED || whole.of(one).signum() != 0)
                .forEach(one -> legend.add(entry(one, whole, state)));
        card.with(legend, expectedNote(whole), entryNote(whole));
        add(card);
    }

    private static Anchor entry(ControlClass one, Partition whole, UrlState state) {
        BigDecimal value = whole.of(one);
        Span amount = new Span(Formats.compactEuros(value));
        amount.addClassName("lp-strong");
        Anchor entry =
                new Anchor(
                        ExposureNavigation.address(
                                state.with(ExposureNavigation.CLASS, one.code())),
                        ShareBar.swatch(colour(one)),
                        new Span(Texts.word("class", one)),
                        amount);
        entry.addClassName("lp-partition__entry");
        BigDecimal most = whole.atMost(one);
        String exact = Formats.number(value, 2);
        entry.setTitle(
                most.compareTo(value) > 0 && one != ControlClass.UNKNOWN
                        ? Texts.text("exposure.entry.range", exact, Formats.number(most, 2))
                        : Texts.text("exposure.entry", exact));
        return entry;
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

    private static String colour(ControlClass one) {
        return one == ControlClass.UNKNOWN ? ShareBar.unknown() : "lp-part--" + one.code();
    }
}
