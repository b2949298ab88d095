package io.github.linchpin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.db.jooq.Tables;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first revision of a table, and its last. */
@WritingTest
class NewTableTest {
    private static final ShareTable INDIUM =
            new ShareTable(
                    "indium-refining-tried-2023",
                    "indium",
                    Stage.REFINING,
                    "tried",
                    "world production",
                    Basis.PRODUCTION,
                    "contained metal",
                    "t",
                    new Period(2023, 2023),
                    "usgs-mcs-2026",
                    "typed for this test");

    @Autowired AccountService accounts;
    @Autowired DraftService drafts;
    @Autowired ReviewService reviews;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @SuppressWarnings("NullAway.Init")
    private Actor reviewer;

    @BeforeEach
    void people() {
        analyst = person("table-analyst", Role.ANALYST);
        reviewer = person("table-reviewer", Role.REVIEWER);
    }

    private Actor person(String name, Role role) {
        return People.person(accounts, name, role);
    }

    @Test
    void a_table_is_begun_published_and_withdrawn() {
        String code = CurrentActor.as(analyst, () -> drafts.begin(INDIUM));
        assertThat(code).isEqualTo(INDIUM.code());
        assertThat(CurrentActor.as(analyst, () -> drafts.begin(INDIUM.withCode("other"))))
                .as("the same table under the name that it has")
                .isEqualTo(code);
        int first = pending(code);
        DraftSheet empty = sheet(first);
        assertThat(empty.check().findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.EMPTY);
        assertThat(empty.before()).isEmpty();

        CurrentActor.as(
                analyst,
                () ->
                        drafts.save(
                                first,
                                List.of(
                                        RowSave.added(area("China", "700")),
                                        RowSave.added(area("Japan", "300")))));
        assertThat(publish(first, "the first")).isEqualTo(1);
        assertThat(shown(code)).isEqualTo(1);

        int second = CurrentActor.as(analyst, () -> drafts.open(code));
        List<DraftRow> rows = sheet(second).shown();
        CurrentActor.as(
                analyst, () -> drafts.save(second, rows.stream().map(RowSave::removed).toList()));
        assertThat(sheet(second).check().findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.WITHDRAWAL);
        assertThat(publish(second, "counted twice")).isEqualTo(2);
        assertThat(shown(code)).as("withdrawn").isZero();

        assertThat(CurrentActor.as(analyst, () -> drafts.revert(code, 1, "it was right")))
                .as("and it can come back")
                .isPositive();
        assertThat(publish(pending(code), "it was right")).isEqualTo(3);
        assertThat(shown(code)).isEqualTo(3);
    }

    @Test
    void what_the_rows_leave_of_the_printed_total_is_a_residual() {
        String code = CurrentActor.as(analyst, () -> drafts.begin(in2022()));
        int draft = pending(code);
        CurrentActor.as(
                analyst,
                () ->
                        drafts.save(
                                draft,
                                List.of(
                                        RowSave.added(area("China", "600")),
                                        RowSave.added(area("Japan", "200")))));
        CurrentActor.asActor(
                analyst,
                () ->
                        drafts.save(
                                drafts.sheet(draft).draft(),
                                new DraftHead("1000", "", false, "", "")));
        DraftSheet sheet = sheet(draft);
        assertThat(sheet.check().findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.TOTAL_REST);
        assertThat(sheet.check().revision().orElseThrow().figures().getLast())
                .satisfies(rest -> {
                    assertThat(rest.role()).isEqualTo(FigureRole.RESIDUAL);
                    assertThat(rest.kind()).isEqualTo(FigureKind.RANGE);
                    assertThat(rest.value()).isEqualByComparingTo("200");
                });
        // .60/.20 and a residual of .20: the example of docs/metrics.md
        assertThat(sheet.after().orElseThrow().hhi())
                .satisfies(hhi -> {
                    assertThat(hhi.low()).isEqualByComparingTo("0.40");
                    assertThat(hhi.high()).isEqualByComparingTo("0.44");
                    assertThat(hhi.point()).isNull();
                });
        publish(draft, "with the rest");
        int next = CurrentActor.as(analyst, () -> drafts.open(code));
        assertThat(sheet(next).check().findings()).as("it agrees now").isEmpty();
        CurrentActor.asActor(analyst, () -> drafts.discard(next, "only tried"));
    }

    private static ShareTable in2022() {
        return new ShareTable(
                "indium-refining-tried-2022",
                INDIUM.input(),
                INDIUM.stage(),
                INDIUM.form(),
                INDIUM.universe(),
                INDIUM.basis(),
                INDIUM.content(),
                INDIUM.unit(),
                new Period(2022, 2022),
                INDIUM.source(),
                INDIUM.locator());
    }

    private int pending(String code) {
        return CurrentActor.as(analyst, () -> drafts.pending(code)).orElseThrow().id();
    }

    private DraftSheet sheet(int draft) {
        return CurrentActor.as(analyst, () -> drafts.sheet(draft));
    }

    private int publish(int draft, String comment) {
        CurrentActor.asActor(
                analyst,
                () -> {
                    for (Finding finding : drafts.sheet(draft).unexplained()) {
                        drafts.explain(draft, finding, "meant so");
                    }
                    drafts.submit(draft, comment);
                });
        return CurrentActor.as(
                reviewer, () -> reviews.publish(reviews.sheet(draft).draft(), "checked"));
    }

    /** Number of the revision that everybody sees, 0 for none. */
    private int shown(String code) {
        Instant now = FixedClock.NOW;
        return dsl.select(Tables.REVISION.NUMBER)
                .from(KnownTables.withSnapshots())
                .where(KnownTables.knownAt(now))
                .and(Tables.SHARE_TABLE.CODE.eq(code))
                .fetchOptional(Tables.REVISION.NUMBER)
                .orElse(0);
    }

    private static RowText area(String name, String value) {
        return ValueText.into(
                RowText.empty("usgs-mcs-2026", Grade.PARTLY).with(Cell.AREA, name), value);
    }
}
