package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.wording.MeasureWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The days of the next 12 months on which the class of some supply changes. */
final class CalendarCard {
    private static final int INPUTS_A_DAY = 4;

    private CalendarCard() {}

    static InfoCard of(RegisterService.Page page, List<MeasureLine> lines, UrlState state) {
        Set<String> shown = new HashSet<>();
        lines.forEach(line -> shown.add(line.measure().id()));
        InfoCard card =
                new InfoCard(
                        Texts.text("calendar.title"),
                        Texts.text(
                                "calendar.subtitle",
                                Texts.word("reading", state.viewpoint().reading()),
                                page.home()));
        UnorderedList days = new UnorderedList();
        days.addClassName("lp-calendar");
        for (Map.Entry<LocalDate, List<ClassChange>> day : page.calendar().entrySet()) {
            List<ClassChange> changes =
                    day.getValue().stream().filter(change -> about(change, shown)).toList();
            if (!changes.isEmpty()) {
                days.add(day(day.getKey(), changes, page, state));
            }
        }
        if (days.getComponentCount() == 0) {
            card.with(new Paragraph(Texts.text("calendar.none")));
        } else {
            card.with(days);
        }
        return card;
    }

    /** One of the measures shown begins or ceases to bind. */
    private static boolean about(ClassChange change, Set<String> shown) {
        Set<String> before = ids(change.before());
        Set<String> after = ids(change.after());
        return shown.stream().anyMatch(id -> before.contains(id) != after.contains(id));
    }

    private static Set<String> ids(ExposedShare share) {
        return share.binding().stream().map(Measure::id).collect(Collectors.toSet());
    }

    private static ListItem day(
            LocalDate day, List<ClassChange> changes, RegisterService.Page page, UrlState state) {
        Anchor date =
                new Anchor(
                        Addresses.address(
                                ControlsNavigation.PATH, state.with(UrlState.ON, day.toString())),
                        Formats.day(day));
        date.setTitle(Texts.text("calendar.go"));
        Span left = new Span(Texts.text("days.in", ChronoUnit.DAYS.between(page.day(), day)));
        left.addClassName("lp-muted");
        Anchor compare =
                new Anchor(
                        Addresses.compareDays(page.day(), day, state), Texts.text("compare.today"));
        Div head = new Div(date, left, compare);
        head.addClassName("lp-calendar__day");
        List<ClassChange> largest =
                changes.stream()
                        .sorted(
                                Comparator.comparing((ClassChange change) ->
                                        change.after().upTo().high().negate()))
                        .toList();
        List<Component> rows = new ArrayList<>();
        largest.stream().limit(INPUTS_A_DAY).forEach(change -> rows.add(row(change, state)));
        if (largest.size() > INPUTS_A_DAY) {
            Span more =
                    new Span(
                            Texts.text(
                                    "calendar.more",
                                    largest.size() - INPUTS_A_DAY,
                                    String.join(
                                            ", ",
                                            largest.stream()
                                                    .skip(INPUTS_A_DAY)
                                                    .map(change -> change.supply().inputName())
                                                    .distinct()
                                                    .toList())));
            more.addClassName("lp-muted");
            rows.add(more);
        }
        ListItem item = new ListItem(head);
        rows.forEach(item::add);
        return item;
    }

    private static Component row(ClassChange change, UrlState state) {
        Anchor input =
                new Anchor(
                        Addresses.input(change.supply().input(), change.supply().stage(), state),
                        MeasureWords.where(change.supply()));
        Span words = new Span(": " + words(change));
        return new Div(input, words);
    }

    /** "licence 98.9 % → prohibited 98.9 %", all classes where the strongest one stays as it is. */
    static String words(ClassChange change) {
        String before = MeasureWords.headline(change.before());
        String after = MeasureWords.headline(change.after());
        return before.equals(after)
                ? Texts.text(
                        "calendar.change",
                        MeasureWords.classes(change.before()),
                        MeasureWords.classes(change.after()))
                : Texts.text("calendar.change", before, after);
    }
}
