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
import io.github.linchpin.licence.ExportLicence;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days of the next 12 months on which the class of some supply changes, or a licence of one's
 * own units ends.
 */
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
                                page.ending().isEmpty()
                                        ? "calendar.subtitle"
                                        : "calendar.subtitle.licences",
                                Texts.word("reading", state.viewpoint().reading()),
                                page.home()));
        UnorderedList days = new UnorderedList();
        days.addClassName("lp-calendar");
        Map<LocalDate, List<ExportLicence>> ends = LicenceEnds.byDay(page, shown);
        TreeSet<LocalDate> all = new TreeSet<>(page.calendar().keySet());
        all.addAll(ends.keySet());
        for (LocalDate day : all) {
            List<ClassChange> changes =
                    page.calendar().getOrDefault(day, List.of()).stream()
                            .filter(change -> about(change, shown))
                            .toList();
            List<ExportLicence> ending = ends.getOrDefault(day, List.of());
            if (!changes.isEmpty() || !ending.isEmpty()) {
                ListItem item = new ListItem(head(day, !changes.isEmpty(), page, state));
                rows(changes, state).forEach(item::add);
                LicenceEnds.rows(ending, state).forEach(item::add);
                days.add(item);
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

    /**
     * @param differs whether the register of the day is another one
     */
    private static Div head(
            LocalDate day, boolean differs, RegisterService.Page page, UrlState state) {
        Anchor date =
                new Anchor(
                        Addresses.address(
                                ControlsNavigation.PATH, state.with(UrlState.ON, day.toString())),
                        Formats.day(day));
        date.setTitle(Texts.text("calendar.go"));
        Span left = new Span(Texts.text("days.in", ChronoUnit.DAYS.between(page.day(), day)));
        left.addClassName("lp-muted");
        Div head = new Div(date, left);
        if (differs) {
            head.add(
                    new Anchor(
                            Addresses.compareDays(page.day(), day, state),
                            Texts.text("compare.today")));
        }
        head.addClassName("lp-calendar__day");
        return head;
    }

    private static List<Component> rows(List<ClassChange> changes, UrlState state) {
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
        return rows;
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
