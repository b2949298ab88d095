package io.github.linchpin.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.standing.Standings;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who uses a table, and which one leads by a decision. */
@WritingTest
class TableUseTest {
    private static final String BISMUTH_2024 =
            "bismuth-refining-refinery-production-2024-usgs-mcs-2025";
    private static final LocalDate TODAY = FixedClock.NOW.atOffset(ZoneOffset.UTC).toLocalDate();

    @Autowired AccountService accounts;
    @Autowired DraftService drafts;
    @Autowired TableUseService uses;
    @Autowired ExposureService exposure;
    @Autowired Supplies supplies;
    @Autowired Registers registers;
    @Autowired StandingService standings;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @BeforeEach
    void people() {
        analyst = People.person(accounts, "lead-analyst", Role.ANALYST);
    }

    @Test
    void an_analyst_lets_another_table_lead_with_a_reason() {
        TableUse before = use(BISMUTH_2024);
        assertThat(before.isLead(BISMUTH_2024)).isFalse();
        assertThat(before.isChosen()).isFalse();
        Supply shown = bismuth(Viewpoint.NOW);
        standings.from(Viewpoint.NOW);
        KnownSupplies lastMonth = supplies.at(FixedClock.NOW.minus(30, ChronoUnit.DAYS));

        assertThatThrownBy(() -> CurrentActor.asActor(analyst, () -> uses.lead(BISMUTH_2024, " ")))
                .isInstanceOf(DraftRefusal.class);
        CurrentActor.asActor(
                analyst, () -> uses.lead(BISMUTH_2024, "The newer edition is under dispute"));

        TableUse chosen = use(BISMUTH_2024);
        assertThat(chosen.isLead(BISMUTH_2024)).isTrue();
        assertThat(chosen.choice())
                .satisfies(choice ->
                        assertThat(choice.reason())
                                .isEqualTo("The newer edition is under dispute"));
        assertThat(bismuth(Viewpoint.NOW)).isNotEqualTo(shown);
        assertThat(bismuth(Viewpoint.NOW).source()).contains("2025");
        assertThat(supplies.at(FixedClock.NOW.minus(30, ChronoUnit.DAYS)))
                .as("not read again")
                .isSameAs(lastMonth);
        Standings afresh = standings.with(registers.at(FixedClock.NOW), Viewpoint.NOW);
        assertThat(Differences.between(afresh, standings.from(Viewpoint.NOW)).isEmpty())
                .as("what was taken over from before the choice is what is computed afresh")
                .isTrue();
        assertThat(bismuth(new Viewpoint(TODAY, TODAY.minusDays(1))))
                .as("the day before nobody had decided")
                .isEqualTo(shown);

        CurrentActor.asActor(analyst, () -> uses.leadByRule(BISMUTH_2024, "Settled"));
        assertThat(use(BISMUTH_2024).isChosen()).isFalse();
        assertThat(bismuth(Viewpoint.NOW)).isEqualTo(shown);
        assertThatThrownBy(() ->
                        CurrentActor.asActor(
                                analyst, () -> uses.leadByRule(BISMUTH_2024, "Once more")))
                .isInstanceOf(DraftRefusal.class);
    }

    @Test
    void the_exposed_shares_of_a_table_are_those_of_the_pages() {
        String gallium = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";
        TableUse use = use(gallium);
        assertThat(use.isLead(gallium)).isTrue();
        assertThat(use.classes())
                .filteredOn(move -> move.controlClass() == ControlClass.LICENCE)
                .isNotEmpty()
                .allSatisfy(move -> {
                    assertThat(move.before()).isEqualTo(move.after());
                    assertThat(Objects.requireNonNull(move.before()).low())
                            .isGreaterThan(new BigDecimal("0.98"));
                });
    }

    private TableUse use(String table) {
        return CurrentActor.as(analyst, () -> uses.of(drafts.published(table)));
    }

    private Supply bismuth(Viewpoint viewpoint) {
        return CurrentActor.as(
                analyst,
                () ->
                        exposure.supplies(Set.of("bismuth"), viewpoint).stream()
                                .filter(supply -> supply.stage() == Stage.REFINING)
                                .findFirst()
                                .orElseThrow());
    }
}
