package io.github.linchpin.licences;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.ShareBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.LicenceState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.LicenceSplit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Value that needs a licence on D, as one bar: licensed, applied for, none. */
final class CoverCard extends Div {
    private static final long serialVersionUID = 1L;

    private final LicenceSplit split;
    private final List<ShareBar.Part> parts = new ArrayList<>();
    private final Div legend = new Div();

    /**
     * @param split with something in it
     */
    CoverCard(LicenceSplit split, LocalDate day, UrlState state) {
        this.split = split;
        legend.addClassName("lp-partition__legend");
        part(
                Texts.text("licences.cover.licensed"),
                split.until() == null
                        ? ""
                        : Texts.text("licences.cover.until", Formats.day(split.until())),
                split.licensed(),
                "lp-part--licensed",
                register(state, LicenceState.LICENSED));
        part(
                Texts.text("licences.cover.applied"),
                split.applied().signum() == 0
                        ? ""
                        : Texts.text("licences.cover.waiting", split.waiting()),
                split.applied(),
                "lp-part--applied",
                register(state, LicenceState.APPLIED));
        part(
                Texts.text("licences.cover.none"),
                "",
                split.none(),
                "lp-part--no-licence",
                Addresses.address(
                        Addresses.EXPOSURE,
                        state.viewpointOnly()
                                .with(Addresses.UNIT, state.values(Addresses.UNIT))
                                .with("class", ControlClass.LICENCE.code())));
        add(
                new InfoCard(
                                Texts.text("licences.cover.title", Formats.day(day)),
                                Texts.text(
                                        "licences.cover.subtitle",
                                        Formats.compactEuros(split.value())))
                        .with(new ShareBar(parts), legend));
    }

    private static String register(UrlState state, LicenceState one) {
        return Addresses.address(
                LicencesNavigation.PATH, state.with(LicencesNavigation.STATE, one.code()));
    }

    private void part(String name, String more, BigDecimal euros, String colour, String target) {
        parts.add(
                new ShareBar.Part(
                        name, euros.divide(split.value(), MathContext.DECIMAL64), colour));
        Span amount = new Span(Formats.compactEuros(euros));
        amount.addClassName("lp-strong");
        Span second = new Span(more);
        second.addClassName("lp-muted");
        Anchor entry = new Anchor(target, ShareBar.swatch(colour), new Span(name), amount, second);
        entry.addClassName("lp-partition__entry");
        entry.setTitle(Texts.text("exposure.entry", Formats.number(euros, 2)));
        legend.add(entry);
    }
}
