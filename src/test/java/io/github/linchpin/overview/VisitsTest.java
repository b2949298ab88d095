package io.github.linchpin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_first_visit_has_none_before_it() {
        Visits first = new Visits(null, null).with(MONDAY);
        assertThat(first.before()).isNull();
        assertThat(Visits.parse(first.value())).isEqualTo(first);
    }

    @Test
    void several_visits_on_one_day_keep_the_day_before_them() {
        Visits later = new Visits(null, null).with(MONDAY).with(SATURDAY).with(SATURDAY);
        assertThat(later.before()).isEqualTo(MONDAY);
        assertThat(Visits.parse(later.value())).isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "yesterday", "2026-13-01", "2026-11-16;x", "<script>", "__"})
    void a_cookie_that_somebody_changed_counts_as_no_visit(String value) {
        assertThat(Visits.parse(value).latest()).isNull();
        assertThat(Visits.parse(value).before()).isNull();
    }
}
