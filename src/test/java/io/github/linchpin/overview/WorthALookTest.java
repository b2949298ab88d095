package io.github.linchpin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WorthALookTest {
    @Autowired WorthALook days;

    @Test
    void the_next_event_lies_after_the_day_looked_at() {
        assertThat(days.nextEvent(Viewpoint.NOW)).contains(LocalDate.of(2026, 11, 28));
        assertThat(days.nextEvent(on(LocalDate.of(2026, 11, 28))))
                .contains(LocalDate.of(2027, 1, 1));
        assertThat(days.nextEvent(on(LocalDate.of(2035, 1, 1)))).isEmpty();
    }

    @Test
    void editions_can_be_walked_back_one_by_one() {
        List<LocalDate> editions = new ArrayList<>();
        Optional<LocalDate> edition = days.lastEdition(Viewpoint.NOW);
        while (edition.isPresent()) {
            editions.add(edition.get());
            edition = days.lastEdition(new Viewpoint(null, edition.get()));
        }
        assertThat(editions)
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .startsWith(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 1, 1))
                .allMatch(day -> !day.isAfter(LocalDate.of(2026, 11, 21)));
    }

    private static Viewpoint on(LocalDate day) {
        return new Viewpoint(day, null);
    }
}
