package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Bars over a window of days, a row each, with a line on one day. Plain elements: the bars are
 * described for screen readers, the labels may be links.
 */
public final class Timeline extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LABELS = 6;

    private final transient Window window;

    /**
     * The days shown.
     *
     * @param first first day
     * @param last last day, inclusive
     * @param mark the day with the line
     */
    public record Window(LocalDate first, LocalDate last, LocalDate mark) {
        private String percent(LocalDate day) {
            long all = ChronoUnit.DAYS.between(first, last) + 1;
            long before = ChronoUnit.DAYS.between(first, day);
            return BigDecimal.valueOf(Math.clamp(before, 0, all) * 100)
                            .divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_UP)
                            .toPlainString()
                    + "%";
        }

        /** A label at the very end would be cut off. */
        private boolean hasRoomAfter(LocalDate day) {
            return day.isBefore(last.minusDays(ChronoUnit.DAYS.between(first, last) / 10));
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * A bar.
     *
     * @param first first day, may lie before the window
     * @param last last day, inclusive, may lie after it
     * @param style class names that say how it looks
     * @param words what it means
     */
    public record Bar(LocalDate first, LocalDate last, List<String> style, String words) {}

    /** An empty timeline. */
    public Timeline(Window window) {
        this.window = window;
        addClassName("lp-timeline");
        Div axis = track();
        axis.addClassName("lp-timeline__axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        long months = ChronoUnit.MONTHS.between(window.first(), window.last()) + 1;
        long step = Math.max(1, Math.ceilDiv(months, LABELS));
        for (YearMonth month = YearMonth.from(window.first());
                !month.isAfter(YearMonth.from(window.last()));
                month = month.plusMonths(step)) {
            if (window.holds(month.atDay(1)) && window.hasRoomAfter(month.atDay(1))) {
                Span label = new Span(label(month));
                label.getStyle().set("left", window.percent(month.atDay(1)));
                axis.add(label);
            }
        }
        add(row(new Span(), axis));
    }

    /** Adds a row. */
    public void row(Component label, List<Bar> bars) {
        Div track = track();
        track.getElement().setAttribute("role", "img");
        track.getElement()
                .setAttribute(
                        "aria-label",
                        bars.isEmpty()
                                ? Texts.text("timeline.nothing")
                                : String.join("; ", bars.stream().map(Bar::words).toList()));
        for (Bar bar : bars) {
            Div shape = new Div();
            shape.addClassName("lp-bar");
            shape.addClassNames(bar.style().toArray(String[]::new));
            shape.setTitle(bar.words());
            shape.getStyle().set("left", window.percent(bar.first()));
            shape.getStyle()
                    .set(
                            "width",
                            "calc(%s - %s)"
                                    .formatted(
                                            window.percent(bar.last().plusDays(1)),
                                            window.percent(bar.first())));
            track.add(shape);
        }
        if (window.holds(window.mark())) {
            Div line = new Div();
            line.addClassName("lp-timeline__mark");
            line.getStyle().set("left", window.percent(window.mark()));
            track.add(line);
        }
        add(row(label, track));
    }

    private static Div row(Component label, Div track) {
        Div name = new Div(label);
        name.addClassName("lp-timeline__label");
        Div row = new Div(name, track);
        row.addClassName("lp-timeline__row");
        return row;
    }

    private static Div track() {
        Div track = new Div();
        track.addClassName("lp-timeline__track");
        return track;
    }

    private static String label(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH));
    }
}
