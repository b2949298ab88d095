package io.github.linchpin.compare;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.standing.Standings;
import io.github.linchpin.wording.MeasureWords;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The measures that name both inputs, and those that name one. */
final class MeasureGroups {
    private final Standings from;
    private final UrlState state;

    MeasureGroups(Standings from, UrlState state) {
        this.from = from;
        this.state = state;
    }

    InfoCard card(InputPair pair) {
        Sides<List<RegisteredMeasure>> measures = pair.measures();
        Sides<Set<String>> ids =
                measures.map(side ->
                        side.stream().map(RegisteredMeasure::id).collect(Collectors.toSet()));
        List<RegisteredMeasure> both =
                measures.left().stream().filter(one -> ids.right().contains(one.id())).toList();
        Div groups = new Div();
        groups.addClassName("lp-compare__groups");
        groups.add(
                group(Texts.text("compare.measures.both", both.size()), both),
                only(pair.inputs().left(), measures.left(), ids.right()),
                only(pair.inputs().right(), measures.right(), ids.left()));
        return new InfoCard(
                        Texts.text("compare.measures.title", both.size()),
                        Texts.text("compare.measures.subtitle"))
                .with(groups);
    }

    private Div only(Named input, List<RegisteredMeasure> measures, Set<String> others) {
        List<RegisteredMeasure> only =
                measures.stream().filter(one -> !others.contains(one.id())).toList();
        return group(Texts.text("compare.measures.only", input.name(), only.size()), only);
    }

    /** What is in force comes first. */
    private Div group(String title, List<RegisteredMeasure> measures) {
        Div group = new Div(new H3(title));
        group.addClassName("lp-part");
        if (measures.isEmpty()) {
            group.add(new Paragraph(Texts.text("compare.none")));
            return group;
        }
        UnorderedList list = new UnorderedList();
        measures.stream()
                .sorted(Comparator.comparing(one -> status(one).state() != MeasureState.IN_FORCE))
                .forEach(one -> list.add(item(one)));
        group.add(list);
        return group;
    }

    private ListItem item(RegisteredMeasure measure) {
        Status status = status(measure);
        Anchor link = new Anchor(Addresses.measure(measure.id(), state), measure.label());
        link.setTitle(measure.text().title());
        Span words =
                new Span(
                        Texts.text(
                                "compare.measure.state",
                                Texts.word("effect", measure.measure().effect()),
                                MeasureWords.state(status)));
        words.addClassName("lp-muted");
        return new ListItem(link, MeasureWords.chip(measure, status), words);
    }

    private Status status(RegisteredMeasure measure) {
        return measure.on(from.from().on(), from.from().reading());
    }
}
