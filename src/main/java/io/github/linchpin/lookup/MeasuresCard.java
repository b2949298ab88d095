package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.Timeline;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.wording.MeasureBars;
import io.github.linchpin.wording.MeasureWords;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The measures about an input on a timeline, with their state on D. */
final class MeasuresCard {
    private static final int MONTHS_BACK = 24;
    private static final int MONTHS = 36;

    private MeasuresCard() {}

    static InfoCard of(InputControls controls, UrlState state) {
        List<InputControls.Standing> binding =
                those(controls, one -> one.measure().measure().bindsGoods());
        List<InputControls.Standing> beside =
                those(controls, one -> !one.measure().measure().bindsGoods());
        InfoCard card = new InfoCard(title(controls, binding), Texts.text("glance.subtitle"));
        if (controls.measures().isEmpty()) {
            return card.with(new Paragraph(Texts.text("measures.none")));
        }
        if (!binding.isEmpty()) {
            LocalDate first = controls.day().minusMonths(MONTHS_BACK).withDayOfMonth(1);
            Timeline timeline =
                    new Timeline(
                            new Timeline.Window(
                                    first, first.plusMonths(MONTHS).minusDays(1), controls.day()));
            for (InputControls.Standing one : binding) {
                timeline.row(
                        label(one, state),
                        MeasureBars.of(
                                one.measure(), first, first.plusMonths(MONTHS).minusDays(1)));
            }
            card.with(timeline)
                    .footer(ChartTable.button(title(controls, binding), () -> table(binding)));
        }
        if (!beside.isEmpty()) {
            Div links = new Div(new Span(Texts.text("measures.beside")));
            links.addClassNames("lp-note", "lp-links");
            for (InputControls.Standing one : beside) {
                Anchor link =
                        new Anchor(
                                Addresses.measure(one.measure().id(), state),
                                one.measure().label());
                link.setTitle(
                        one.measure().text().title() + ", " + MeasureWords.state(one.status()));
                links.add(link);
            }
            card.with(links);
        }
        return card;
    }

    /** Rules on users, listed firms and other destinations are counted apart. */
    private static String title(InputControls controls, List<InputControls.Standing> binding) {
        long reaching = binding.stream().filter(InputControls.Standing::reachesHome).count();
        return Texts.text("measures.title", reaching, controls.home(), binding.size() - reaching);
    }

    private static List<InputControls.Standing> those(
            InputControls controls, Predicate<InputControls.Standing> which) {
        return controls.measures().stream().filter(which).toList();
    }

    private static Component label(InputControls.Standing one, UrlState state) {
        Anchor link =
                new Anchor(Addresses.measure(one.measure().id(), state), one.measure().label());
        link.setTitle(one.measure().text().title());
        String to = MeasureWords.addressees(one.measure());
        String standing = MeasureWords.state(one.status());
        Span word = new Span(to.isEmpty() ? standing : standing + ", " + to);
        word.addClassName("lp-muted");
        Div label = new Div(link, word);
        label.addClassName("lp-timeline__two");
        return label;
    }

    private static PlainTable table(List<InputControls.Standing> measures) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("controls.column.measure")),
                        PlainTable.Column.text(Texts.text("controls.column.what")),
                        PlainTable.Column.text(Texts.text("controls.column.class")),
                        PlainTable.Column.text(Texts.text("controls.facet.state")),
                        PlainTable.Column.number(Texts.text("controls.column.next")));
        for (InputControls.Standing one : measures) {
            table.row(
                    one.measure().label(),
                    one.measure().text().title(),
                    Texts.word("measure-class", one.measure().measure().strength()),
                    MeasureWords.state(one.status()),
                    MeasureWords.daysLeft(one.status()));
        }
        return table;
    }
}
