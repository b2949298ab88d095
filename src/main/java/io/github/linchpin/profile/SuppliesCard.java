package io.github.linchpin.profile;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.List;

/** The input stages that a country supplies without being the largest. */
final class SuppliesCard {
    private SuppliesCard() {}

    static InfoCard of(CountryDossier dossier, UrlState state) {
        List<Standing> besides = dossier.besides();
        List<Standing> supplied = dossier.supplied();
        String name = dossier.area().name();
        InfoCard card =
                new InfoCard(
                        Texts.text("country.supplies.title", besides.size()),
                        Texts.text("country.supplies.subtitle"));
        if (supplied.isEmpty()) {
            return card.with(new Paragraph(Texts.text("country.supplies.none", name)));
        }
        card.with(
                besides.isEmpty()
                        ? new Paragraph(Texts.text("country.supplies.little"))
                        : StandingCells.table(besides, state));
        return card.footer(
                new Span(Texts.text("country.supplies.more", dossier.little().size())),
                ChartTable.button(
                        Texts.text("country.supplies.table", name, supplied.size()),
                        () -> StandingCells.table(supplied, state)));
    }
}
