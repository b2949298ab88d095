package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
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
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.draft.DraftService;
import io.github.linchpin.draft.Finding;
import io.github.linchpin.draft.ReviewService;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.testing.People;
import java.nio.file.Files;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Both official files on their way from the upload into an empty product, and back out of it. */
@EmptyProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportServiceTest {
    @Autowired DraftService drafts;
    @Autowired ReviewService decisions;
    @Autowired AccountService accounts;
    @Autowired ReadingService readings;
    @Autowired ImportService imports;
    @Autowired ImportReportService reports;
    @Autowired ImportReviewService reviews;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @SuppressWarnings("NullAway.Init")
    private Actor both;

    @SuppressWarnings("NullAway.Init")
    private Actor reviewer;

    @BeforeEach
    void people() {
        analyst = People.person(accounts, "import-analyst", Role.ANALYST);
        both = People.person(accounts, "import-both", Role.ANALYST, Role.REVIEWER);
        reviewer = People.person(accounts, "import-reviewer", Role.REVIEWER);
    }

    @Test
    @Order(1)
    void both_files_load_completely_into_an_empty_product() {
        assertThat(dsl.fetchCount(SHARE_TABLE)).isZero();
        publishAll(Uploads.WIDE, 574, 46);
        publishAll(Uploads.LONG, 1140, 92);
        assertThat(dsl.fetchCount(SHARE_TABLE)).isEqualTo(184);
        assertThat(dsl.fetchCount(REVISION)).isEqualTo(184);
        assertThat(dsl.fetchCount(FIGURE)).isEqualTo(1146 + 1140);
        assertThat(dsl.fetchCount(SNAPSHOT)).isEqualTo(184);
    }

    private void publishAll(String file, int taken, int totals) {
        int id = read(file, analyst);
        ImportReport report = report(id);
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows(RowOutcome.TAKEN)).isEqualTo(taken);
        assertThat(report.rows(RowOutcome.TOTAL)).isEqualTo(totals);
        assertThat(report.in(TableState.NEW)).hasSize(92);
        assertThat(as(analyst, () -> imports.apply(id))).isEqualTo(92);
        assertThat(report(id).drafts(DraftState.DRAFT)).hasSize(92);
        int warnings = as(analyst, () -> imports.unexplained(id));
        assertThat(warnings > 0).as("warnings").isEqualTo(file.equals(Uploads.LONG));
        if (warnings > 0) {
            assertThatThrownBy(() -> as(analyst, () -> imports.submit(id, "new edition", "")))
                    .isInstanceOf(DraftRefusal.class);
        }
        assertThat(report(id).drafts(DraftState.IN_REVIEW)).as("all or none").isEmpty();
        assertThat(as(analyst, () -> imports.submit(id, "new edition", "printed so")))
                .isEqualTo(92);
        assertThat(as(reviewer, () -> reviews.publish(id, "checked"))).isEqualTo(92);
        assertThat(report(id).drafts(DraftState.PUBLISHED)).hasSize(92);
    }

    @Test
    @Order(2)
    void the_same_content_is_taken_once() {
        int again = read(Uploads.LONG, both);
        ImportReport report = report(again);
        assertThat(report.in(TableState.SAME)).hasSize(92);
        assertThat(report.isApplicable()).isFalse();
        String sha = report.head().sha256();
        ReleaseImport first = as(both, () -> imports.applied(sha)).orElseThrow();
        assertThat(first.startedBy()).isEqualTo(analyst.name());
        assertThatThrownBy(() -> as(both, () -> imports.apply(again)))
                .isInstanceOf(ImportRefusal.class)
                .extracting(e -> ((ImportRefusal) e).why())
                .isEqualTo(ImportRefusal.Why.APPLIED_ALREADY);
        assertThat(dsl.fetchCount(DRAFT)).isEqualTo(184);
    }

    @Test
    @Order(3)
    void a_changed_figure_becomes_a_draft_and_nobody_publishes_their_own() throws Exception {
        byte[] bytes = Files.readAllBytes(Uploads.official(Uploads.LONG).file());
        String text = new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
        String row =
                "World Mine Production and Reserves,Zinc,Australia,Production,Mine production,thousand metric tons,2024,";
        assertThat(text).contains(row);
        int at = text.indexOf(row) + row.length();
        String changed = text.substring(0, at) + text.substring(at).replaceFirst("\"1,100\"", "1");
        int id =
                readBytes(
                        "corrected.csv",
                        changed.getBytes(java.nio.charset.Charset.forName("windows-1252")),
                        both);
        ImportReport report = report(id);
        assertThat(report.in(TableState.CHANGED)).hasSize(1);
        TableReport zinc = report.in(TableState.CHANGED).getFirst();
        assertThat(zinc.table().code()).isEqualTo("zinc-mining-2024-usgs-mcs-2026");
        assertThat(zinc.changes()).hasSize(1);
        assertThat(as(both, () -> imports.apply(id))).isEqualTo(1);
        as(both, () -> imports.submit(id, "corrected by the source", "printed so"));
        assertThat(as(both, () -> reviews.mayDecide(id))).isFalse();
        assertThatThrownBy(() -> as(both, () -> reviews.publish(id, "mine")))
                .isInstanceOf(DraftRefusal.class);
        assertThat(as(reviewer, () -> reviews.sendBack(id, "which source?"))).isEqualTo(1);
        assertThat(report(id).drafts(DraftState.RETURNED)).hasSize(1);
        ImportService.Undone undone = as(both, () -> imports.undo(id, "a mistake"));
        assertThat(undone.discarded()).isEqualTo(1);
        assertThat(undone.takenBack()).isZero();
        assertThat(report(id).head().state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    @Order(4)
    void what_was_published_is_taken_back_by_drafts() {
        ReleaseImport wide =
                as(analyst, reports::all).stream()
                        .filter(one -> one.fileName().equals(Uploads.WIDE))
                        .findFirst()
                        .orElseThrow();
        ImportService.Undone undone = as(analyst, () -> imports.undo(wide.id(), "not wanted"));
        assertThat(undone.takenBack()).isEqualTo(92);
        assertThat(undone.discarded()).isZero();
        assertThat(undone.left()).isEmpty();
        assertThat(report(wide.id()).head().state()).isEqualTo(ImportState.UNDONE);
        withdraw("zinc-mining-2023-usgs-mcs-2025");
        int again = read(Uploads.WIDE, analyst);
        assertThat(as(analyst, () -> imports.applied(report(again).head().sha256()))).isEmpty();
    }

    /** The table is gone from now on; what was known of it before stays known. */
    private void withdraw(String table) {
        int draft = as(analyst, () -> drafts.pending(table)).orElseThrow().id();
        CurrentActor.asActor(
                analyst,
                () -> {
                    for (Finding finding : drafts.sheet(draft).unexplained()) {
                        drafts.explain(draft, finding, "not wanted");
                    }
                    drafts.submit(draft, "not wanted");
                });
        as(reviewer, () -> decisions.publish(decisions.sheet(draft).draft(), "agreed"));
        assertThat(
                        dsl.select(REVISION.WITHDRAWN)
                                .from(REVISION)
                                .join(SHARE_TABLE)
                                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                                .where(SHARE_TABLE.CODE.eq(table))
                                .orderBy(REVISION.KNOWN_FROM)
                                .fetch(REVISION.WITHDRAWN))
                .as("known from the publication of the source, and withdrawn later")
                .containsExactly(false, true);
    }

    @Test
    @Order(5)
    void a_cancelled_reading_leaves_nothing_but_its_name() {
        int tables = dsl.fetchCount(io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_TABLE);
        ReadingProgress progress = new ReadingProgress();
        progress.cancel();
        int id = as(analyst, () -> readings.read(Uploads.official(Uploads.LONG), progress));
        assertThat(report(id).head().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(dsl.fetchCount(io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_TABLE))
                .isEqualTo(tables);
        assertThatThrownBy(() -> as(analyst, () -> imports.apply(id)))
                .isInstanceOf(ImportRefusal.class);
    }

    @Test
    @Order(6)
    void a_file_is_read_in_the_background_and_removed() throws Exception {
        ReleaseUpload upload = Uploads.official(Uploads.WIDE);
        ReadingJob job = as(analyst, () -> readings.start(upload));
        for (int i = 0; i < 300 && !job.isFinished(); i++) {
            Thread.sleep(50);
        }
        assertThat(job.result()).isPresent();
        assertThat(job.done()).isEqualTo(1);
        for (int i = 0; i < 100 && Files.exists(upload.file()); i++) {
            Thread.sleep(20);
        }
        assertThat(upload.file()).doesNotExist();
        assertThat(as(analyst, readings::mine)).contains(job);
        CurrentActor.asActor(analyst, () -> readings.forget(job));
        assertThat(as(analyst, readings::mine)).isEmpty();
    }

    private int read(String file, Actor actor) {
        return as(actor, () -> readings.read(Uploads.official(file), new ReadingProgress()));
    }

    private int readBytes(String name, byte[] bytes, Actor actor) {
        return as(actor, () -> readings.read(Uploads.of(name, bytes), new ReadingProgress()));
    }

    private ImportReport report(int id) {
        return as(analyst, () -> reports.report(id));
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }
}
