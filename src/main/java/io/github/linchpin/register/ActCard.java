package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.WebLink;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.PartialDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clause, its act, the sibling clauses and whom they address. */
final class ActCard {
    private ActCard() {}

    static InfoCard of(RegisterService.Dossier dossier, UrlState state) {
        RegisteredMeasure measure = dossier.line().measure();
        Measure rules = measure.measure();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "act.clause", measure.text().clause());
        fact(facts, "act.act", measure.act().name());
        fact(facts, "act.instrument", measure.text().instrument());
        fact(facts, "act.authority", measure.text().authority());
        fact(facts, "act.announced", date(rules.timetable().announced()));
        fact(facts, "act.effective", date(rules.timetable().effective()));
        if (rules.timetable().ended() != null) {
            fact(facts, "act.ended", ended(dossier));
        }
        if (rules.timetable().withdrawn() != null) {
            fact(facts, "act.withdrawn", date(rules.timetable().withdrawn()));
        }
        fact(facts, "act.addressees", addressees(rules, dossier));
        if (rules.reach() != null) {
            fact(
                    facts,
                    "act.reach",
                    Texts.word("reach", rules.reach())
                            + (rules.extraterritorial()
                                    ? " " + Texts.text("act.extraterritorial")
                                    : ""));
        }
        if (!rules.origins().isEmpty()) {
            fact(
                    facts,
                    "act.origins",
                    String.join(", ", rules.origins().stream().sorted().toList()));
        }
        fact(facts, "act.entities", measure.text().entities());
        kind(facts, dossier.detail().kind());
        facts.add(
                new DescriptionList.Term(Texts.text("act.siblings")),
                new DescriptionList.Description(links(siblings(dossier), state)));
        if (!measure.text().related().isEmpty()) {
            facts.add(
                    new DescriptionList.Term(
                            Texts.text(
                                    "relation."
                                            + (measure.text().relation() == null
                                                    ? "related"
                                                    : measure.text().relation()))),
                    new DescriptionList.Description(links(related(dossier), state)));
        }
        InfoCard card = new InfoCard(measure.act().name(), measure.act().issuerName()).with(facts);
        card.with(sources(dossier));
        if (measure.text().url() != null) {
            card.footer(official(measure.text().url()));
        }
        return card;
    }

    /** What is no address of the web is shown as it is, so that it can be looked for. */
    private static Component official(String address) {
        return WebLink.of(address, WebLink.isWeb(address) ? Texts.text("act.official") : address);
    }

    private static void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(Texts.text(key)),
                    new DescriptionList.Description(value));
        }
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? Texts.text("act.no-date") : Formats.date(date);
    }

    private static String ended(RegisterService.Dossier dossier) {
        RegisteredMeasure measure = dossier.line().measure();
        String certainty =
                Texts.word(
                        "end-certainty",
                        Objects.requireNonNull(measure.measure().timetable().endCertainty()));
        String act = measure.text().endAct();
        String day = date(measure.measure().timetable().ended());
        return act == null
                ? Texts.text("act.ended.own", day, certainty)
                : Texts.text("act.ended.by", day, certainty, act);
    }

    private static String addressees(Measure rules, RegisterService.Dossier dossier) {
        if (rules.effect() == Effect.IMPORT_RESTRICTION) {
            return Texts.text("act.imports", dossier.line().measure().act().issuerName());
        }
        String to =
                rules.addressees().destinations().isEmpty()
                        ? Texts.text("act.all")
                        : String.join(
                                ", ",
                                rules.addressees().destinations().stream()
                                        .map(area -> area.equals("x-eu") ? "EU" : area)
                                        .sorted()
                                        .toList());
        return switch (rules.addressees().appliesTo()) {
            case ALL, COUNTRY -> to;
            case END_USE -> Texts.text("act.end-use", to);
            case ENTITY -> Texts.text("act.entity", to);
        };
    }

    private static void kind(DescriptionList facts, MeasureDetail.@Nullable Kind kind) {
        if (kind != null) {
            fact(facts, "act.oecd", kind.oecdType());
            fact(facts, "act.gta", kind.gtaType());
        }
    }

    private static List<RegisteredMeasure> siblings(RegisterService.Dossier dossier) {
        RegisteredMeasure measure = dossier.line().measure();
        return dossier.register().measures().stream()
                .filter(other -> other.act().id().equals(measure.act().id()))
                .filter(other -> !other.id().equals(measure.id()))
                .toList();
    }

    private static List<RegisteredMeasure> related(RegisterService.Dossier dossier) {
        return dossier.register().measures().stream()
                .filter(other -> dossier.line().measure().text().related().contains(other.id()))
                .toList();
    }

    private static Component links(List<RegisteredMeasure> measures, UrlState state) {
        if (measures.isEmpty()) {
            return new Span(Texts.text("act.no-siblings"));
        }
        Div links = new Div();
        links.addClassName("lp-chips");
        measures.forEach(measure -> {
            Anchor link = new Anchor(Addresses.measure(measure.id(), state), measure.label());
            link.setTitle(measure.text().title());
            link.addClassName("lp-chip");
            links.add(link);
        });
        return links;
    }

    private static Component sources(RegisterService.Dossier dossier) {
        Div list = new Div();
        list.addClassName("lp-sources");
        Span title = new Span(Texts.text("act.sources"));
        title.addClassName("lp-sources__title");
        list.add(title);
        for (MeasureDetail.Source source : dossier.detail().sources()) {
            Component name = WebLink.of(source.url(), source.title());
            Span grade =
                    new Span(
                            Texts.text(
                                    "act.source",
                                    source.publisher(),
                                    Texts.word("grade", source.grade())));
            grade.addClassName("lp-muted");
            list.add(new Div(name, grade));
        }
        return list;
    }
}
