package io.github.linchpin.purchased;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ShareBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.Partition;
import java.math.BigDecimal;
import java.util.function.Function;

/** Value by class on D, as one bar with a legend; each class leads to what is in it. */
public final class PartitionBar extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * A bar of a partition.
     *
     * @param addresses where what is of a class is shown
     */
    public PartitionBar(Partition whole, Function<ControlClass, String> addresses) {
        add(
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
                .forEach(one -> legend.add(entry(one, whole, addresses.apply(one))));
        add(legend);
    }

    private static Anchor entry(ControlClass one, Partition whole, String address) {
        BigDecimal value = whole.of(one);
        Span amount = new Span(Formats.compactEuros(value));
        amount.addClassName("lp-strong");
        Anchor entry =
                new Anchor(
                        address,
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

    private static String colour(ControlClass one) {
        return one == ControlClass.UNKNOWN ? ShareBar.unknown() : "lp-part--" + one.code();
    }
}
