package io.github.linchpin.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class StandingServiceTest {
    private static final Viewpoint TODAY = new Viewpoint(LocalDate.of(2026, 11, 21), null);

    @Autowired StandingService service;
    @Autowired ShareState state;
    @Autowired TransactionTemplate transactions;

    @Test
    void a_viewpoint_is_computed_once() {
        assertThat(service.from(TODAY)).isSameAs(service.from(TODAY));
        assertThat(service.from(TODAY)).isNotSameAs(service.from(in(Reading.LEGAL_TEXT)));
    }

    @Test
    void a_change_of_the_data_makes_it_compute_again() {
        Standings before = service.from(TODAY);
        transactions.executeWithoutResult(change -> state.countRewrite());
        Standings after = service.from(TODAY);
        assertThat(after).isNotSameAs(before);
        assertThat(Differences.between(before, after).isEmpty()).isTrue();
        assertThat(after.counts()).isEqualTo(before.counts());
    }

    /** What became known leaves the states of knowledge before it as they are. */
    @Test
    void an_addition_leaves_what_was_computed_before() {
        Standings before = service.from(TODAY);
        transactions.executeWithoutResult(change -> state.countAddition());
        assertThat(service.from(TODAY)).isSameAs(before);
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void counts_are_the_sizes_of_the_lists(Reading reading) {
        Standings standings = service.from(in(reading));
        Counts counts = standings.counts();
        assertThat(counts.tables()).isEqualTo(standings.all().size());
        for (Finding finding : Finding.values()) {
            List<Standing> found = standings.with(finding);
            Set<String> inputs = new HashSet<>();
            found.forEach(one -> inputs.add(one.lead().input()));
            assertThat(counts.stages().getOrDefault(finding, 0)).isEqualTo(found.size());
            assertThat(counts.inputs().getOrDefault(finding, 0)).isEqualTo(inputs.size());
        }
        assertThat(standings.leaders().values().stream().mapToLong(Long::longValue).sum())
                .isLessThanOrEqualTo(counts.tables());
    }

    /** Every change on file is told by exactly one event, and nothing else is. */
    @ParameterizedTest
    @EnumSource(Reading.class)
    void events_hold_every_change_once(Reading reading) {
        Standings standings = service.from(in(reading));
        List<ComingEvent> events = ComingEvent.of(standings);
        assertThat(events.stream().flatMap(event -> event.touched().stream()))
                .hasSize(standings.all().stream().mapToInt(one -> one.changes().size()).sum());
        assertThat(events).extracting(ComingEvent::day).isSorted();
        for (ComingEvent event : events) {
            assertThat(event.causes())
                    .allMatch(measure -> measure.issuer().equals(event.issuer()))
                    .allMatch(measure -> measure.effect() == event.effect());
            assertThat(event.touched()).allMatch(one -> one.share().signum() > 0);
            assertThat(standings.changing(event.day(), event.issuer()))
                    .containsAll(
                            event.touched().stream().map(ComingEvent.Touched::standing).toList());
        }
        assertThat(ComingEvent.weightiest(events, 2))
                .hasSizeLessThanOrEqualTo(2)
                .extracting(ComingEvent::day)
                .isSorted();
    }

    private static Viewpoint in(Reading reading) {
        return new Viewpoint(TODAY.on(), null, Viewpoint.DEFAULT_HOME, reading);
    }
}
