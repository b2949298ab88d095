package io.github.linchpin.profile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.profile.CountryMeasure.Relation;
import java.util.stream.Collectors;

/** Name, codes, region and blocs of a country, and what there is to say of it in a sentence. */
final class CountryHeader extends Header {
    private static final long serialVersionUID = 1L;

    CountryHeader(CountryDossier dossier, UrlState state) {
        addClassName("lp-head");
        Area area = dossier.area();
        Div head = new Div(new H1(area.name()));
        head.addClassName("lp-page-head");
        head.add(new Chip(codes(area), names(area)));
        if (area.subRegion() != null) {
            head.add(
                    area.region() == null
                            ? new Chip(area.subRegion())
                            : new Chip(area.subRegion(), area.region()));
        }
        if (area.isCountry()) {
            for (Membership membership : dossier.current()) {
                Area bloc = dossier.relative(membership);
                Anchor link = new Anchor(Addresses.country(bloc.code(), state), bloc.shortName());
                link.addClassName("lp-chip");
                link.setTitle(
                        Texts.text(
                                "country.bloc.title",
                                bloc.name(),
                                MembershipCard.days(membership, dossier.day())));
                head.add(link);
            }
        } else {
            head.add(new Chip(Texts.text("country.bloc")));
        }
        Div space = new Div();
        space.addClassName("lp-grow");
        head.add(space);
        if (area.isCountry() && CurrentActor.get().may(Permission.LEDGER)) {
            head.add(
                    new Anchor(
                            Addresses.exposure(state, Addresses.ORIGIN, area.code()),
                            Texts.text("country.own")));
        }
        head.add(new Anchor(Addresses.countries(state), Texts.text("country.all")));
        Paragraph sentence = new Paragraph(sentence(dossier));
        sentence.addClassName("lp-why");
        add(head, sentence);
    }

    private static String codes(Area area) {
        return area.iso3() == null ? area.code() : area.code() + " \u00b7 " + area.iso3();
    }

    private static String names(Area area) {
        String others =
                area.aliases().stream()
                        .map(Area.Alias::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? Texts.text("country.codes") : Texts.text("country.names", others);
    }

    private static String sentence(CountryDossier dossier) {
        long inForce =
                dossier.measures(Relation.OWN).stream().filter(CountryMeasure::isInForce).count();
        String measures =
                Texts.text(
                        "country.sentence.measures",
                        dossier.measures(Relation.OWN).size(),
                        inForce,
                        Formats.day(dossier.day()));
        if (dossier.area().isBloc()) {
            return Texts.text("country.sentence.bloc", dossier.current().size(), measures);
        }
        return Texts.text(
                "country.sentence",
                dossier.led().size(),
                dossier.standings().size(),
                dossier.besides().size(),
                dossier.little().size(),
                measures);
    }
}
