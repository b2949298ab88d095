package io.github.linchpin.profile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.List;

/** The input stages in which a country is the largest. */
final class LeadsCard {
    private LeadsCard() {}

    static InfoCard of(CountryDossier dossier, UrlState state) {
        List<Standing> led = dossier.led();
        InfoCard card =
                new InfoCard(
                        Texts.text(
                                "country.leads.title",
                                dossier.area().name(),
                                led.size(),
                                dossier.standings().size()),
                        Texts.text("country.leads.subtitle"));
        card.addClassName("lp-country__leads");
        if (led.isEmpty()) {
            return card.with(new Paragraph(Texts.text("country.leads.none")));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("country.input")),
                        PlainTable.Column.number(Texts.text("country.share")),
                        PlainTable.Column.text(Texts.text("country.level")));
        for (Standing standing : led) {
            table.row(
                    StandingCells.where(standing, state),
                    StandingCells.share(standing),
                    LevelChip.ofIndex(
                            standing.levelLow(),
                            standing.levelHigh(),
                            standing.hhiLow(),
                            standing.hhiHigh()));
        }
        return card.with(table)
                .footer(
                        new Anchor(
                                Addresses.address(
                                        Addresses.INPUTS,
                                        state.viewpointOnly()
                                                .with("leader", dossier.area().code())),
                                Texts.text("country.leads.all")),
                        new Span(above65(led)));
    }

    private static String above65(List<Standing> led) {
        return Texts.text(
                "country.leads.above",
                led.stream().filter(s -> CountryDossier.own(s).above65()).count(),
                led.stream().filter(s -> CountryDossier.own(s).maybeAbove65()).count());
    }
}
