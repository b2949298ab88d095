package io.github.linchpin.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.testing.ViewTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewTest
class TimelineTest extends SpringBrowserlessTest {
    /** A hundred days, so that a day is a percent; the mark is on the 31st. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final Timeline.Window WINDOW =
            new Timeline.Window(FIRST, FIRST.plusDays(99), FIRST.plusDays(30));

    @Test
    void a_bar_begins_at_its_first_day_and_holds_its_last() {
        Component bar = bars(bar(10, 19)).getFirst();
        assertThat(bar.getStyle().get("left")).isEqualTo("10.000%");
        assertThat(bar.getStyle().get("width")).isEqualTo("calc(20.000% - 10.000%)");
        assertThat(bar.getElement().getAttribute("title")).isEqualTo("from 10 to 19");
        assertThat(bar.hasClassName("lp-bar--in-force")).isTrue();
    }

    @Test
    void a_bar_of_one_day_is_a_day_wide() {
        Component bar = bars(bar(99, 99)).getFirst();
        assertThat(bar.getStyle().get("left")).isEqualTo("99.000%");
        assertThat(bar.getStyle().get("width")).isEqualTo("calc(100.000% - 99.000%)");
    }

    @Test
    void a_bar_beyond_the_window_is_cut() {
        Component bar = bars(bar(-50, 500)).getFirst();
        assertThat(bar.getStyle().get("left")).isEqualTo("0.000%");
        assertThat(bar.getStyle().get("width")).isEqualTo("calc(100.000% - 0.000%)");
    }

    @Test
    void the_track_tells_in_words_what_it_draws() {
        Component track = track(bar(0, 9), bar(20, 29));
        assertThat(track.getElement().getAttribute("role")).isEqualTo("img");
        assertThat(track.getElement().getAttribute("aria-label"))
                .isEqualTo("from 0 to 9; from 20 to 29");
        assertThat(track().getElement().getAttribute("aria-label"))
                .isEqualTo("nothing on these days");
    }

    @Test
    void the_day_looked_at_has_a_line_where_the_window_holds_it() {
        assertThat(marks(WINDOW)).singleElement().isEqualTo("30.000%");
        assertThat(marks(new Timeline.Window(FIRST, FIRST.plusDays(99), FIRST.minusDays(1))))
                .isEmpty();
    }

    @Test
    void months_are_labelled_where_they_begin_and_not_at_the_very_end() {
        Timeline timeline = new Timeline(new Timeline.Window(FIRST, FIRST.plusDays(99), FIRST));
        List<Component> labels =
                timeline.getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getChildren()
                        .toList()
                        .get(1)
                        .getChildren()
                        .toList();
        assertThat(labels)
                .extracting(label -> label.getElement().getText())
                .containsExactly("Jan 26", "Feb 26", "Mar 26");
        assertThat(labels)
                .extracting(label -> label.getStyle().get("left"))
                .containsExactly("0.000%", "31.000%", "59.000%");
    }

    @Test
    void a_long_window_has_few_labels() {
        Timeline timeline =
                new Timeline(new Timeline.Window(FIRST, FIRST.plusYears(10), FIRST.plusDays(1)));
        assertThat(
                        timeline.getChildren()
                                .findFirst()
                                .orElseThrow()
                                .getChildren()
                                .toList()
                                .get(1)
                                .getChildren())
                .hasSizeBetween(3, 6);
    }

    private static Timeline.Bar bar(int first, int last) {
        return new Timeline.Bar(
                FIRST.plusDays(first),
                FIRST.plusDays(last),
                List.of("lp-bar--in-force"),
                "from %d to %d".formatted(first, last));
    }

    private static Component track(Timeline.Bar... bars) {
        return track(WINDOW, bars);
    }

    private static Component track(Timeline.Window window, Timeline.Bar... bars) {
        Timeline timeline = new Timeline(window);
        timeline.row(new Span("a measure"), List.of(bars));
        Component row = timeline.getChildren().toList().getLast();
        return row.getChildren().toList().getLast();
    }

    private static List<Component> bars(Timeline.Bar... bars) {
        return track(bars).getChildren().filter(child -> child.hasClassName("lp-bar")).toList();
    }

    private static List<String> marks(Timeline.Window window) {
        return track(window)
                .getChildren()
                .filter(child -> child.hasClassName("lp-timeline__mark"))
                .map(child -> child.getStyle().get("left"))
                .toList();
    }
}
