package io.github.linchpin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.draft.Cell;
import io.github.linchpin.draft.DraftHead;
import io.github.linchpin.draft.DraftService;
import io.github.linchpin.draft.Finding;
import io.github.linchpin.draft.ReviewService;
import io.github.linchpin.draft.RowSave;
import io.github.linchpin.draft.RowText;
import io.github.linchpin.draft.TableUseService;
import io.github.linchpin.draft.Typing;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.MovingClock;
import io.github.linchpin.testing.WritingTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The example of docs/metrics.md, "Known at K", as analysts publish it and pages show it. */
@WritingTest
class KnownAtTest extends FormTest {
    private static final String PAGE = "inputs/gallium?stage=refining&form=example";
    private static final Instant FIRST = Instant.parse("2026-02-01T09:00:00Z");
    private static final Instant CORRECTION = Instant.parse("2026-09-10T09:00:00Z");
    private static final ShareTable TABLE =
            new ShareTable(
                    "gallium-refining-example-2024",
                    "gallium",
                    Stage.REFINING,
                    "example",
                    "world production",
                    Basis.PRODUCTION,
                    "contained metal",
                    "percent",
                    Period.of(2024),
                    "usgs-mcs-2026",
                    "typed for this test");

    @Autowired Clock clock;
    @Autowired AccountService accounts;
    @Autowired DraftService drafts;
    @Autowired ReviewService reviews;
    @Autowired TableUseService uses;
    @Autowired OverviewService overview;

    @Test
    void a_share_and_its_correction_are_shown_as_they_were_known() {
        Actor analyst = person("known-analyst", Role.ANALYST);
        Actor reviewer = person("known-reviewer", Role.REVIEWER);
        MovingClock moving = (MovingClock) clock;
        String table = CurrentActor.as(analyst, () -> drafts.begin(TABLE));
        moving.at(
                FIRST,
                () -> {
                    publish(analyst, reviewer, table, "98.0", "2.0");
                    CurrentActor.asActor(analyst, () -> uses.lead(table, "It is the example"));
                });
        moving.at(CORRECTION, () -> publish(analyst, reviewer, table, "99.0", "1.0"));

        become(analyst);
        open(PAGE + "&known=2026-06-30");
        assertThat(page()).contains("98.0 %").doesNotContain("99.0 %");
        open(PAGE + "&known=2026-10-01");
        assertThat(page()).contains("99.0 %");
        open(PAGE);
        assertThat(page()).contains("99.0 %");
        open(PAGE + "&known=2026-01-15");
        assertThat(page()).doesNotContain("98.0 %", "99.0 %");

        Overview.Changes changes =
                overview.of(Viewpoint.NOW, new Since(LocalDate.of(2026, 9, 9), Since.Why.ASKED))
                        .changes();
        assertThat(changes.learned().stages())
                .filteredOn(stage -> stage.place().input().equals("gallium"))
                .as("what we learned")
                .hasSize(1);
        assertThat(changes.world().stages())
                .filteredOn(stage -> stage.place().input().equals("gallium"))
                .as("the world made nothing of it")
                .isEmpty();
        Overview now =
                overview.of(Viewpoint.NOW, new Since(LocalDate.of(2026, 9, 9), Since.Why.ASKED));
        for (io.github.linchpin.standing.Finding finding :
                io.github.linchpin.standing.Finding.values()) {
            assertThat(
                            changes.before().of(finding)
                                    + changes.byWorld(finding)
                                    + changes.byLearning(finding))
                    .as("the parts of %s", finding)
                    .isEqualTo(now.now().of(finding));
        }
        CurrentActor.asActor(analyst, () -> uses.leadByRule(table, "The example is over"));
    }

    private void publish(Actor analyst, Actor reviewer, String table, String china, String others) {
        int draft =
                CurrentActor.as(
                        analyst,
                        () -> {
                            int id = drafts.open(table);
                            drafts.save(
                                    id,
                                    drafts.sheet(id).shown().stream()
                                            .map(RowSave::removed)
                                            .toList());
                            drafts.save(
                                    id,
                                    List.of(
                                            RowSave.added(row("China", china)),
                                            RowSave.added(row("Japan", others))));
                            drafts.save(
                                    drafts.sheet(id).draft(),
                                    new DraftHead("", "", false, "", "as of " + clock.instant()));
                            for (Finding finding : drafts.sheet(id).unexplained()) {
                                drafts.explain(id, finding, "meant so");
                            }
                            drafts.submit(id, "the example");
                            return id;
                        });
        CurrentActor.as(reviewer, () -> reviews.publish(reviews.sheet(draft).draft(), "checked"));
    }

    private static RowText row(String area, String value) {
        RowText named = RowText.empty("usgs-mcs-2026", Grade.PARTLY).with(Cell.AREA, area);
        return Typing.into(named, Cell.VALUE, value, "percent");
    }

    private Actor person(String name, Role role) {
        return CurrentActor.asSystem(
                "test",
                () ->
                        accounts.find(
                                        accounts.create(
                                                name,
                                                new AccountChange(
                                                        name, Set.of(role), Set.of(), true, "")))
                                .orElseThrow()
                                .actor());
    }
}
