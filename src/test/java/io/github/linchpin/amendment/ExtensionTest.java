package io.github.linchpin.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.control.Registers;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.testing.FixedClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The open question of November 2026: the suspensions of Announcement No. 70 of 2025 ended by their
 * text on the 10th, a later end is only reported. The official extension of this test is invented.
 */
class ExtensionTest extends AmendmentTest {
    private static final List<String> SUSPENSIONS =
            List.of(
                    "CN-2025-70/55",
                    "CN-2025-70/56",
                    "CN-2025-70/57",
                    "CN-2025-70/58",
                    "CN-2025-70/61-1-1",
                    "CN-2025-70/61-1-2",
                    "CN-2025-70/61-1-3",
                    "CN-2025-70/62");
    private static final SuspensionNews EXTENSION =
            new SuspensionNews(
                    SuspensionNews.Kind.EXTENDED,
                    "Announcement No. 90 of 2026 (invented)",
                    "2026-11-20",
                    "2027-11-10",
                    "",
                    SOURCES,
                    "OFFICIAL");
    private static final List<String> PAGES =
            List.of("controls/CN-2025-55", "controls", "inputs/ndfeb-magnets");
    private static final CivilDay TODAY = CivilDay.of(LocalDate.of(2026, 11, 21));
    private static final Viewpoint BEFORE = new Viewpoint(null, LocalDate.of(2026, 11, 20));

    @Autowired Registers registers;
    @Autowired StandingService standings;
    @Autowired EffectService effects;

    @Test
    void an_official_extension_turns_unconfirmed_into_confirmed_everywhere() {
        assertUnconfirmed(registers.at(FixedClock.NOW));
        assertThat(standing(Viewpoint.NOW).readingsDiffer()).isTrue();
        long changes = registers.changes();

        int amendment = begin("Extension of No. 70 of 2025");
        as(analyst, () -> actions.tell(amendment, SUSPENSIONS, EXTENSION));
        AmendmentSheet typed = sheet(amendment);
        assertThat(typed.faults()).isEmpty();
        assertThat(typed.changes(typed.rows().getFirst()))
                .contains(new CellChange("legal_end", "2026-11-10", "2027-11-10"))
                .contains(new CellChange("reported_end", "2027-01-10", ""));
        assertPreview(as(analyst, () -> effects.of(amendment, null, "US")).orElseThrow());
        assertUnconfirmed(registers.at(FixedClock.NOW));
        assertThat(registers.changes()).as("trying leaves nothing").isEqualTo(changes);

        Instant moment = publish(amendment);
        assertThat(moment).isEqualTo(FixedClock.NOW);
        assertThat(registers.changes()).isGreaterThan(changes);
        assertConfirmed(registers.at(FixedClock.NOW));
        assertThat(standing(Viewpoint.NOW).readingsDiffer()).isFalse();
        assertThat(standing(Viewpoint.NOW).exported().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(as(analyst, () -> amendments.find(amendment)).orElseThrow())
                .satisfies(published -> {
                    assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
                    assertThat(published.publishedAt()).isEqualTo(moment);
                });

        become(analyst);
        for (String page : PAGES) {
            open(page + "?on=2026-11-21");
            assertThat(find(ReadingBar.class).all()).as(page).isEmpty();
            open(page + "?on=2026-11-21&known=2026-11-20");
            assertThat(find(ReadingBar.class).all()).as(page + " as it was").isNotEmpty();
        }
        open("controls/CN-2025-55?on=2026-11-21");
        assertThat(page())
                .contains("suspended", "Announcement No. 90 of 2026 (invented)", "10 Nov 2027")
                .doesNotContain("suspended (unconfirmed)");

        assertUnconfirmed(registers.at(moment.minusMillis(1)));
        assertThat(standing(BEFORE).readingsDiffer()).as("as it was known").isTrue();
    }

    private Standing standing(Viewpoint viewpoint) {
        return standings
                .from(
                        new Viewpoint(
                                LocalDate.of(2026, 11, 21),
                                viewpoint.known(),
                                viewpoint.home(),
                                viewpoint.reading()))
                .at("ndfeb-magnets", Stage.COMPONENT)
                .orElseThrow();
    }

    private static void assertPreview(Effects effects) {
        assertThat(effects.measures())
                .hasSize(SUSPENSIONS.size())
                .allSatisfy(one -> {
                    for (Reading reading : Reading.values()) {
                        assertThat(one.after().get(reading))
                                .satisfies(status ->
                                        assertStatus(
                                                status,
                                                MeasureState.SUSPENDED,
                                                Certainty.CONFIRMED));
                    }
                });
        assertThat(effects.shares().get(Reading.LEGAL_TEXT))
                .as("the rest of the world is free again by the legal text")
                .anySatisfy(share -> {
                    assertThat(share.place())
                            .isEqualTo(new Standing.Place("ndfeb-magnets", Stage.COMPONENT));
                    assertThat(share.before().byClass()).containsKey(ControlClass.UNKNOWN);
                    assertThat(share.after().byClass())
                            .containsKey(ControlClass.FREE)
                            .doesNotContainKey(ControlClass.UNKNOWN);
                    assertThat(share.isOfClass()).isTrue();
                });
    }

    private static void assertUnconfirmed(KnownRegister register) {
        all(
                register,
                measure -> {
                    assertStatus(
                            measure.on(TODAY, Reading.AS_REPORTED),
                            MeasureState.SUSPENDED,
                            Certainty.UNCONFIRMED);
                    assertStatus(
                            measure.on(TODAY, Reading.LEGAL_TEXT),
                            MeasureState.IN_FORCE,
                            Certainty.UNCONFIRMED);
                });
    }

    private static void assertConfirmed(KnownRegister register) {
        all(
                register,
                measure -> {
                    for (Reading reading : Reading.values()) {
                        assertStatus(
                                measure.on(TODAY, reading),
                                MeasureState.SUSPENDED,
                                Certainty.CONFIRMED);
                    }
                    assertThat(measure.readingsDiffer(TODAY)).isFalse();
                });
    }

    private static void all(
            KnownRegister register, java.util.function.Consumer<RegisteredMeasure> check) {
        for (String id : SUSPENSIONS) {
            String measure = id.replace("CN-2025-70/", "CN-2025-");
            check.accept(register.find(measure).orElseThrow());
        }
    }

    private static void assertStatus(Status status, MeasureState state, Certainty certainty) {
        assertThat(Map.entry(status.state(), status.certainty()))
                .isEqualTo(Map.entry(state, certainty));
    }
}
