package io.github.linchpin.draft;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.concentration.Snapshots;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the first key to the published revision, as the people who do it. */
@WritingTest
class DraftServiceTest {
    private static final String GALLIUM = "gallium-refining-primary-low-purity-2024-usgs-mcs-2026";

    @Autowired AccountService accounts;
    @Autowired DraftService drafts;
    @Autowired ReviewService reviews;
    @Autowired ShareState state;
    @Autowired DSLContext dsl;
    @Autowired Snapshots snapshots;
    @Autowired PlatformTransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @SuppressWarnings("NullAway.Init")
    private Actor colleague;

    @SuppressWarnings("NullAway.Init")
    private Actor reviewer;

    @BeforeEach
    void people() {
        analyst = person("draft-analyst", Role.ANALYST);
        colleague = person("draft-colleague", Role.ANALYST, Role.REVIEWER);
        reviewer = person("draft-reviewer", Role.REVIEWER);
    }

    private Actor person(String name, Role... roles) {
        return People.person(accounts, name, roles);
    }

    @Test
    void a_draft_becomes_the_next_revision() {
        long changes = state.changes().all();
        int draft = as(analyst, () -> drafts.open(GALLIUM));
        assertThat(as(colleague, () -> drafts.open(GALLIUM))).as("one for all").isEqualTo(draft);
        assertThat(sheet(draft).isReady()).as("nothing changed").isFalse();
        assertThat(sheet(draft).check().findings()).isEmpty();

        change(draft, "China", text -> Typing.into(text, Cell.VALUE, "1 650 000", "kg"));
        DraftSheet changed = sheet(draft);
        assertThat(changed.check().findings())
                .extracting(Finding::kind)
                .contains(FindingKind.CHANGED_MUCH, FindingKind.TOTAL_EXCEEDED)
                .noneMatch(FindingKind::isError);
        assertRefused(DraftRefusal.Why.NOT_READY, () -> as(analyst, () -> submit(draft)));
        for (Finding finding : changed.unexplained()) {
            CurrentActor.asActor(analyst, () -> drafts.explain(draft, finding, "Seen in print"));
        }
        as(analyst, () -> submit(draft));
        assertRefused(
                DraftRefusal.Why.NOT_NOW,
                () -> change(draft, "China", text -> ValueText.into(text, "1")));

        Draft waiting = as(reviewer, () -> reviews.waiting()).getFirst();
        assertThat(waiting.table()).isEqualTo(GALLIUM);
        DraftSheet seen = as(reviewer, () -> reviews.sheet(draft));
        int number = as(reviewer, () -> reviews.publish(seen.draft(), "Checked"));
        assertThat(number).isEqualTo(2);
        assertThat(state.changes().all()).isGreaterThan(changes);
        assertThat(
                        dsl.select(REVISION.ORIGIN, SNAPSHOT.HHI_POINT)
                                .from(REVISION)
                                .join(SHARE_TABLE)
                                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                                .join(SNAPSHOT)
                                .on(
                                        SNAPSHOT.SHARE_TABLE.eq(REVISION.SHARE_TABLE),
                                        SNAPSHOT.REVISION.eq(REVISION.NUMBER))
                                .where(SHARE_TABLE.CODE.eq(GALLIUM), REVISION.NUMBER.eq(2))
                                .fetchSingle())
                .satisfies(row -> {
                    assertThat(row.value1()).isEqualTo(RevisionOrigin.ANALYST);
                    assertThat(row.value2())
                            .isEqualByComparingTo(
                                    Objects.requireNonNull(
                                            seen.after().orElseThrow().hhi().point()));
                });
        assertThat(as(analyst, () -> drafts.pending(GALLIUM))).isEmpty();

        Map<String, Object> alone = metrics();
        Integer computed =
                new TransactionTemplate(transactions)
                        .execute(status -> snapshots.refresh("computed anew"));
        assertThat(computed).isGreaterThan(500);
        assertThat(metrics()).as("as if all were computed again").isEqualTo(alone);
    }

    private Map<String, Object> metrics() {
        Map<String, Object> metrics =
                dsl.select(SNAPSHOT.fields())
                        .from(SNAPSHOT)
                        .join(SHARE_TABLE)
                        .on(SHARE_TABLE.ID.eq(SNAPSHOT.SHARE_TABLE))
                        .where(SHARE_TABLE.CODE.eq(GALLIUM), SNAPSHOT.REVISION.eq(2))
                        .fetchSingle()
                        .intoMap();
        metrics.keySet()
                .removeAll(Set.of(SNAPSHOT.FINGERPRINT.getName(), SNAPSHOT.COMPUTED_AT.getName()));
        return metrics;
    }

    @Test
    void the_second_save_of_a_row_shows_both_values() {
        int draft = as(analyst, () -> drafts.open("lithium-mining-2025-usgs-mcs-2026"));
        DraftRow seen = sheet(draft).shown().getFirst();
        as(
                analyst,
                () ->
                        drafts.save(
                                draft,
                                List.of(RowSave.changed(seen, ValueText.into(seen.text(), "11")))));
        RowSave second = RowSave.changed(seen, ValueText.into(seen.text(), "12"));
        assertThatThrownBy(() -> as(colleague, () -> drafts.save(draft, List.of(second))))
                .isInstanceOfSatisfying(
                        DraftConflict.class,
                        conflict -> {
                            assertThat(conflict.clashes()).hasSize(1);
                            var clash = conflict.clashes().getFirst();
                            assertThat(clash.wanted().text().value()).isEqualTo("12");
                            assertThat(clash.stored().text().value()).isEqualTo("11");
                            assertThat(clash.stored().changedBy()).isEqualTo("draft-analyst");
                        });
        assertThat(sheet(draft).shown().getFirst().text().value()).isEqualTo("11");
        CurrentActor.asActor(analyst, () -> drafts.discard(draft, "only tried"));
    }

    @Test
    void nobody_publishes_what_they_wrote_themselves() {
        String table = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";
        int draft = as(colleague, () -> drafts.open(table));
        DraftRow first = sheet(draft).shown().getFirst();
        as(
                colleague,
                () ->
                        drafts.save(
                                draft,
                                List.of(
                                        RowSave.changed(
                                                first,
                                                first.text().with(Cell.NOTE, "read again")))));
        explainAll(draft, colleague);
        as(colleague, () -> submit(draft));
        Draft seen = as(colleague, () -> reviews.sheet(draft)).draft();
        assertRefused(
                DraftRefusal.Why.OWN_WORK, () -> as(colleague, () -> reviews.publish(seen, "")));
        assertRefused(
                DraftRefusal.Why.NO_REASON,
                () -> CurrentActor.asActor(reviewer, () -> reviews.sendBack(seen, " ")));
        CurrentActor.asActor(reviewer, () -> reviews.sendBack(seen, "Which page?"));
        Draft returned = as(analyst, () -> drafts.pending(table)).orElseThrow();
        assertThat(returned.state()).isEqualTo(DraftState.RETURNED);
        assertThat(returned.comment()).isEqualTo("Which page?");
        CurrentActor.asActor(analyst, () -> drafts.discard(draft, "only tried"));
    }

    @Test
    void what_is_wrong_is_said_where_it_stands() {
        int draft = as(analyst, () -> drafts.open("lithium-mining-2024-usgs-mcs-2026"));
        as(
                analyst,
                () ->
                        drafts.save(
                                draft,
                                List.of(
                                        RowSave.added(area("Kongo", "5")),
                                        RowSave.added(area("China", "1,234")),
                                        RowSave.added(area("Japan", "5 kt")))));
        DraftSheet sheet = sheet(draft);
        assertThat(sheet.check().findings())
                .filteredOn(finding -> finding.kind() == FindingKind.AREA_UNKNOWN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.offers()).contains("CD", "CG"));
        assertThat(sheet.check().findings())
                .extracting(Finding::kind)
                .contains(FindingKind.AMBIGUOUS, FindingKind.OTHER_UNIT, FindingKind.AREA_TWICE);
        assertThat(sheet.after()).isEmpty();
        CurrentActor.asActor(analyst, () -> drafts.remember(draft, "Kongo", "CD"));
        assertThat(sheet(draft).check().findings())
                .noneMatch(finding -> finding.kind() == FindingKind.AREA_UNKNOWN);
        CurrentActor.asActor(analyst, () -> drafts.discard(draft, "only tried"));
    }

    @Test
    void what_is_published_never_changes() {
        for (ThrowingCallable change :
                List.<ThrowingCallable>of(
                        () -> dsl.update(FIGURE).set(FIGURE.VALUE, BigDecimal.ONE).execute(),
                        () -> dsl.deleteFrom(FIGURE).execute(),
                        () -> dsl.update(REVISION).set(REVISION.NOTE, "x").execute(),
                        () -> dsl.deleteFrom(REVISION).execute(),
                        () -> dsl.truncate(FIGURE).execute())) {
            assertThatThrownBy(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private DraftSheet sheet(int draft) {
        return as(analyst, () -> drafts.sheet(draft));
    }

    private void change(int draft, String area, Function<RowText, RowText> typed) {
        DraftRow row =
                sheet(draft).shown().stream()
                        .filter(one -> one.text().area().equals(area))
                        .findFirst()
                        .orElseThrow();
        as(
                analyst,
                () -> drafts.save(draft, List.of(RowSave.changed(row, typed.apply(row.text())))));
    }

    private void explainAll(int draft, Actor who) {
        for (Finding finding : sheet(draft).unexplained()) {
            CurrentActor.asActor(who, () -> drafts.explain(draft, finding, "Seen in print"));
        }
    }

    private boolean submit(int draft) {
        drafts.submit(draft, "New figures");
        return true;
    }

    private static RowText area(String name, String value) {
        return ValueText.into(
                RowText.empty("usgs-mcs-2026", Grade.OFFICIAL).with(Cell.AREA, name), value);
    }

    private static void assertRefused(DraftRefusal.Why why, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        DraftRefusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }
}
