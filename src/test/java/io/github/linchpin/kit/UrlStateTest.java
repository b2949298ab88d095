package io.github.linchpin.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlStateTest {
    @Test
    void an_empty_address_is_today_from_the_default_home_as_reported() {
        UrlState state = state("");
        assertThat(state.viewpoint()).isEqualTo(Viewpoint.NOW);
        assertThat(state.mistakes()).isEmpty();
    }

    @Test
    void the_address_says_day_knowledge_home_and_reading() {
        UrlState state = state("on=2026-11-28&known=2025-12-01&home=jp&reading=legal-text");
        assertThat(state.viewpoint())
                .isEqualTo(
                        new Viewpoint(
                                LocalDate.of(2026, 11, 28),
                                LocalDate.of(2025, 12, 1),
                                "JP",
                                Reading.LEGAL_TEXT));
        assertThat(state.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=2026-02-30",
                "on=28.11.2026",
                "on=1899-12-31",
                "known=2101-01-01",
                "known=now",
                "home=USA",
                "home=1",
                "reading=legal",
                "reading=LEGAL-TEXT"
            })
    void what_cannot_be_read_is_a_mistake_and_counts_as_not_given(String wrong) {
        assertThat(state(wrong).mistakes()).containsExactly(wrong);
        assertThat(state(wrong).viewpoint()).isEqualTo(Viewpoint.NOW);
    }

    @Test
    void every_mistake_is_named_in_one_order() {
        assertThat(state("reading=x&home=y&known=z&on=w").mistakes())
                .containsExactly("on=w", "known=z", "home=y", "reading=x");
    }

    @Test
    void an_empty_value_is_no_mistake() {
        assertThat(state("on=&home=&reading=").mistakes()).isEmpty();
        assertThat(state("on=&home=&reading=").viewpoint()).isEqualTo(Viewpoint.NOW);
    }

    @Test
    void links_keep_the_viewpoint_and_nothing_else() {
        UrlState state =
                state("q=cobalt&on=2026-11-28&home=JP&reading=legal-text&known=2026-01-01&sort=x");
        assertThat(state.viewpointOnly().parameters().keySet())
                .containsExactlyInAnyOrder("on", "home", "reading", "known");
        assertThat(state.viewpointOnly().viewpoint()).isEqualTo(state.viewpoint());
        assertThat(new Location(Addresses.measure("CN-2025-57", state)).getPath())
                .isEqualTo("controls/CN-2025-57");
        assertThat(
                        new Location(Addresses.input("cobalt", Stage.MINING, state))
                                .getQueryParameters()
                                .getParameters())
                .containsEntry("stage", List.of("mining"))
                .containsEntry("home", List.of("JP"))
                .doesNotContainKey("q");
        assertThat(Addresses.controls(state(""))).isEqualTo("controls");
    }

    @Test
    void a_parameter_can_be_set_and_taken_away() {
        UrlState state = state("home=JP").with(UrlState.READING, "legal-text");
        assertThat(state.viewpoint().reading()).isEqualTo(Reading.LEGAL_TEXT);
        assertThat(state.with(UrlState.READING, (String) null)).isEqualTo(state("home=JP"));
        assertThat(state.with(UrlState.HOME, "").viewpoint().home()).isEqualTo("US");
    }

    @Test
    void words_of_a_vocabulary_are_told_from_strangers() {
        UrlState state = state("control=licence&control=Quota&control=&control=x");
        assertThat(state.words("control", ControlClass.class))
                .containsExactly(ControlClass.LICENCE);
        assertThat(state.strangers("control", ControlClass.class))
                .containsExactly("control=Quota", "control=x");
        assertThat(state.strangers("other", ControlClass.class)).isEmpty();
    }

    private static UrlState state(String query) {
        return UrlState.of(new Location("inputs?" + query).getQueryParameters());
    }
}
