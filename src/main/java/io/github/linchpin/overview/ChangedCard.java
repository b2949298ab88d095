package io.github.linchpin.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.SpendFigures;
import io.github.linchpin.spend.SpendOverview;
import io.github.linchpin.standing.Differences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What changed since the last visit: what the world did, and what only became known. */
final class ChangedCard {
    private static final int ITEMS = 4;

    private ChangedCard() {}

    static InfoCard of(Overview page, UrlState state) {
        Overview.Changes changes = page.changes();
        Div parts =
                new Div(
                        part(
                                "world",
                                changes.world(),
                                Addresses.compareDays(
                                        changes.since().day(),
                                        changes.to(),
                                        state.with(UrlState.KNOWN, changes.knownThen().toString())),
                                state),
                        part(
                                "learned",
                                changes.learned(),
                                Addresses.compareKnowledge(
                                        changes.knownThen(), changes.knownNow(), state),
                                state));
        parts.addClassName("lp-changed");
        if (page.own() != null) {
            parts.add(purchases(page.own(), state));
        }
        return new InfoCard(
                        Texts.text("overview.changed.title", Formats.day(changes.since().day())),
                        Texts.text(
                                "overview.changed.since."
                                        + changes.since()
                                                .why()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                .with(parts)
                .footer(since(page, state).toArray(Component[]::new));
    }

    /** By how much the figures moved because of what was bought, loaded, mapped or documented. */
    private static Div purchases(SpendOverview own, UrlState state) {
        Div part = new Div(new H3(Texts.text("overview.changed.purchases")));
        SpendFigures before = own.changes().learned();
        SpendFigures after = own.changes().after();
        UnorderedList items = new UnorderedList();
        item(items, "overview.changed.purchases.value", after.value().subtract(before.value()));
        for (SpendFigures.Figure figure : SpendFigures.Figure.values()) {
            item(
                    items,
                    "overview.own.tile." + figure.name().toLowerCase(Locale.ROOT),
                    after.of(figure).subtract(before.of(figure)));
        }
        if (items.getComponentCount() == 0) {
            part.add(new Paragraph(Texts.text("overview.changed.purchases.none")));
        } else {
            part.add(items);
        }
        part.add(
                new Anchor(
                        Addresses.address(Addresses.LINES, state.viewpointOnly()),
                        Texts.text("overview.changed.purchases.lines")));
        return part;
    }

    private static void item(UnorderedList items, String key, BigDecimal change) {
        if (change.signum() != 0) {
            items.add(
                    new ListItem(
                            Texts.text(
                                    "overview.changed.purchases.item",
                                    Texts.text(key),
                                    OwnTiles.signed(change))));
        }
    }

    private static Div part(String key, Differences found, String all, UrlState state) {
        long stages = found.stages().size();
        long measures = found.measures().size();
        H3 title = new H3(Texts.text("overview.changed." + key));
        Div part = new Div(title);
        if (found.isEmpty()) {
            part.add(new Paragraph(Texts.text("overview.changed." + key + ".none")));
            return part;
        }
        Anchor count = new Anchor(all, Texts.text("overview.changed.count", stages, measures));
        title.add(count);
        UnorderedList items = new UnorderedList();
        // both kinds are seen where there are both
        long ofStages = Math.min(stages, Math.max(ITEMS / 2, ITEMS - measures));
        Stream.concat(
                        found.stages().stream()
                                .sorted(Comparator.comparing(Differences.OfStage::foremost))
                                .limit(ofStages)
                                .map(one -> stage(one, state)),
                        found.measures().stream()
                                .sorted(Comparator.comparing(Differences.OfMeasure::kind))
                                .map(one -> measure(one, state)))
                .limit(ITEMS)
                .forEach(items::add);
        part.add(items);
        if (stages + measures > ITEMS) {
            part.add(
                    new Anchor(
                            all, Texts.text("overview.changed.more", stages + measures - ITEMS)));
        }
        return part;
    }

    private static ListItem stage(Differences.OfStage stage, UrlState state) {
        return new ListItem(
                new Anchor(
                        Addresses.input(
                                stage.place().input(), stage.present().lead().stage(), state),
                        DifferenceWords.where(stage)),
                new Span(": " + DifferenceWords.of(stage)));
    }

    private static ListItem measure(Differences.OfMeasure measure, UrlState state) {
        return new ListItem(
                new Anchor(
                        Addresses.measure(measure.present().id(), state),
                        measure.present().label()),
                new Span(": " + DifferenceWords.of(measure)));
    }

    /** Other beginnings to choose from. */
    private static List<Anchor> since(Overview page, UrlState state) {
        LocalDate day = page.day();
        return List.of(
                since("week", day.minusWeeks(1), state),
                since("month", day.minusMonths(1), state),
                since("year", day.minusYears(1), state));
    }

    private static Anchor since(String key, LocalDate day, UrlState state) {
        return new Anchor(
                Addresses.address(
                        "", state.viewpointOnly().with(OverviewView.SINCE, day.toString())),
                Texts.text("overview.changed." + key));
    }
}
