package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.ACT;
import static io.github.linchpin.db.jooq.Tables.EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_AREA;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.REGISTER_STATE;
import static io.github.linchpin.db.jooq.Tables.SCOPE_SET;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static io.github.linchpin.shipped.SmallRegister.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisterFiles;
import io.github.linchpin.db.jooq.tables.records.MeasureVersionRecord;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.Problem;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of the register stays for ever; what is new is added; the counter tells. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class RegisterLoadTest {
    @SuppressWarnings("NullAway.Init")
    private static LoaderDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ShippedCopy copy;

    @BeforeAll
    static void load(@TempDir Path good) {
        database = LoaderDatabase.fresh();
        LoadReport report = database.load(SmallRegister.in(good));
        assertThat(report.controls()).isEqualTo(new RegisterFiles.Report(4, 2, 5, 3, true));
    }

    @BeforeEach
    void write(@TempDir Path folder) {
        copy = SmallRegister.in(folder);
    }

    @Test
    void a_version_is_stored_with_its_days_and_areas() {
        MeasureVersionRecord ended =
                dsl().fetchSingle(
                                MEASURE_VERSION,
                                MEASURE_VERSION.MEASURE.eq("CN-1"),
                                MEASURE_VERSION.NUMBER.eq(2));

        assertThat(ended.getKnownFrom().toInstant())
                .isEqualTo(Instant.parse("2025-11-07T00:00:00Z"));
        assertThat(ended.getRecordedAt().toInstant()).isEqualTo(FixedClock.NOW);
        assertThat(ended.getEnded()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(ended.getEndedPrecision()).isEqualTo(PartialDate.Precision.MONTH);
        assertThat(ended.getRelated()).containsExactly("CN-2");
        assertThat(
                        dsl().selectFrom(MEASURE_AREA)
                                .orderBy(MEASURE_AREA.MEASURE, MEASURE_AREA.AREA)
                                .fetch(area ->
                                        String.join(
                                                " ",
                                                area.getMeasure(),
                                                area.getSide(),
                                                area.getArea())))
                .containsExactly(
                        "CN-2 destination US",
                        "CN-2 destination x-eu",
                        "CN-3 destination JP",
                        "EU-1 origin CN");
    }

    @Test
    void an_event_has_an_empty_set_of_scope() {
        assertThat(dsl().fetchExists(SCOPE_SET, SCOPE_SET.MEASURE.eq("EU-1"))).isTrue();
        assertThat(dsl().fetchExists(MEASURE_SCOPE, MEASURE_SCOPE.MEASURE.eq("EU-1"))).isFalse();
    }

    @Test
    void loading_again_changes_nothing() {
        Map<String, String> before = database.state();

        LoadReport report = database.load(copy);

        assertThat(report.controls()).isEqualTo(new RegisterFiles.Report(4, 2, 0, 0, false));
        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void rows_in_another_order_are_the_same_register() {
        database.takingBack(() -> {
            Map<String, String> before = database.state();
            exchange(RegisterFile.VERSION, SmallRegister.LICENCE, SmallRegister.EVENT);
            exchange(RegisterFile.SCOPE, SmallRegister.METAL, SmallRegister.FAMILY);
            exchange(RegisterFile.SUSPENSION, SmallRegister.SLEEP, SmallRegister.SLEEP_AGAIN);

            LoadReport report = database.load(copy);

            assertThat(report.controls().versions()).isZero();
            assertThat(database.state())
                    .containsEntry("measure_version", before.get("measure_version"))
                    .containsEntry("measure_scope", before.get("measure_scope"))
                    .containsEntry("suspension_version", before.get("suspension_version"));
        });
    }

    @Test
    void a_new_version_is_added_beside_the_old_one() {
        String next =
                SmallRegister.MILITARY
                        .replace("CN-3,1,2026-01-15", "CN-3,2,2026-06-01")
                        .replace("Asia/Shanghai,1,", "Asia/Shanghai,2,");
        database.takingBack(() -> {
            long changes = changes();
            copy.append(path(RegisterFile.VERSION), next);
            copy.append(
                    path(RegisterFile.SCOPE),
                    SmallRegister.MILITARY_METAL.replace("CN-3,1,1", "CN-3,2,1"));

            LoadReport report = database.load(copy);

            assertThat(report.controls()).isEqualTo(new RegisterFiles.Report(4, 2, 1, 0, true));
            assertThat(
                            dsl().select(MEASURE_VERSION.SCOPE_SET)
                                    .from(MEASURE_VERSION)
                                    .where(MEASURE_VERSION.MEASURE.eq("CN-3"))
                                    .orderBy(MEASURE_VERSION.NUMBER)
                                    .fetch(MEASURE_VERSION.SCOPE_SET))
                    .containsExactly(1, 2);
            assertThat(changes()).isEqualTo(changes + 1);
            assertThat(database.load(copy).controls().changed()).isFalse();
            assertThat(changes()).isEqualTo(changes + 1);
        });
    }

    @Test
    void a_new_version_of_a_suspension_is_added() {
        database.takingBack(() -> {
            copy.append(
                    path(RegisterFile.SUSPENSION),
                    SmallRegister.SLEEP_AGAIN
                            .replace("CN-2,1,2026-10-01", "CN-2,2,2026-11-01")
                            .replace("2026-12-31", "2027-03-31"));

            assertThat(database.load(copy).controls())
                    .isEqualTo(new RegisterFiles.Report(4, 2, 0, 1, true));
            assertThat(dsl().fetchCount(SUSPENSION_VERSION)).isEqualTo(4);
        });
    }

    /** What was said to overlap was said at different times. */
    @Test
    void suspensions_that_were_never_known_together_may_overlap() {
        database.takingBack(() -> {
            // shortened before the one that follows it became known
            copy.append(
                    path(RegisterFile.SUSPENSION),
                    SmallRegister.SLEEP_AGAIN
                            .replace("CN-2,1,2026-10-01", "CN-2,2,2026-11-01")
                            .replace("2026-12-31", "2026-12-01"));
            copy.append(
                    path(RegisterFile.SUSPENSION),
                    SmallRegister.SLEEP_AGAIN
                            .replace("CN-71/2,CN-2,1,2026-10-01", "CN-72/2,CN-2,1,2026-11-01")
                            .replace("2026-11-28", "2026-12-02"));

            assertThat(database.load(copy).controls().suspensionVersions()).isEqualTo(2);
        });
    }

    @Test
    void a_changed_version_is_refused() {
        copy.replace(
                path(RegisterFile.VERSION),
                SmallRegister.BAN,
                SmallRegister.BAN.replace("2025-12-01", "2025-12-02"));

        refused(
                "db/controls/measure_version.csv, line 4, column version: version 1 of CN-2 is stored with another content and is never changed; add a row with the next version and the day from which it is known");
    }

    @Test
    void a_changed_scope_is_refused() {
        copy.replace(
                path(RegisterFile.SCOPE),
                SmallRegister.FAMILY,
                SmallRegister.FAMILY.replace("samarium;terbium", "samarium"));

        refused(
                "db/controls/measure_scope.csv, line 2, column scope_set: scope set 1 of CN-1 is stored with another content and is never changed; write all its rows again under the next scope_set and add a version that has it");
    }

    @Test
    void a_changed_code_is_a_changed_scope() {
        copy.replace(path(RegisterFile.CODE), "8112929010", "8112929011");

        refused(
                "db/controls/measure_scope.csv, line 2, column scope_set: scope set 1 of CN-1 is stored with another content and is never changed; write all its rows again under the next scope_set and add a version that has it");
    }

    @Test
    void a_changed_suspension_is_refused() {
        copy.replace(
                path(RegisterFile.SUSPENSION),
                SmallRegister.SLEEP,
                SmallRegister.SLEEP.replace("2026-11-27", "2026-11-26"));

        refused(
                "db/controls/suspension.csv, line 2, column version: version 1 of CN-70/2 is stored with another content and is never changed; add a row with the next version and the day from which it is known");
    }

    @Test
    void an_act_keeps_its_issuer_and_a_measure_its_act() {
        copy.replace(path(RegisterFile.ACT), "EU-1,x-eu,", "EU-1,DE,");
        copy.replace(path(RegisterFile.MEASURE), "CN-3,CN-2,", "CN-3,CN-1,");

        refused(
                "db/controls/act.csv, line 4, column issuer: act EU-1 is stored with another content and is never changed; something else needs an id of its own",
                "db/controls/measure.csv, line 4, column act: measure CN-3 is stored with another content and is never changed; something else needs an id of its own");
    }

    @Test
    void what_was_stored_cannot_be_taken_out() {
        copy.replace(path(RegisterFile.VERSION), SmallRegister.LICENCE_ENDED + "\n", "");
        copy.replace(path(RegisterFile.SUSPENSION), SmallRegister.SLEEP_AGAIN + "\n", "");

        refused(
                "db/controls/measure_version.csv, line 1, column version: version 2 of CN-1 is stored and gone from the file; what was stored stays",
                "db/controls/suspension.csv, line 1, column version: version 1 of CN-71/2 is stored and gone from the file; what was stored stays");
    }

    @Test
    void names_follow_the_files() {
        database.takingBack(() -> {
            long changes = changes();
            copy.replace(path(RegisterFile.ACT), "Announcement 2", "Second announcement");

            LoadReport report = database.load(copy);

            assertThat(report.controls()).isEqualTo(new RegisterFiles.Report(4, 2, 0, 0, true));
            assertThat(
                            dsl().select(ACT.NAME)
                                    .from(ACT)
                                    .where(ACT.ID.eq("CN-2"))
                                    .fetchSingle(ACT.NAME))
                    .isEqualTo("Second announcement");
            assertThat(changes()).isEqualTo(changes + 1);
        });
    }

    @Test
    void evidence_follows_the_files() {
        database.takingBack(() -> {
            long changes = changes();
            copy.replace(path(RegisterFile.EVIDENCE), "10,20,", "10,30,");

            database.load(copy);

            assertThat(dsl().fetchSingle(EVIDENCE).getHigh()).isEqualByComparingTo("30");
            assertThat(changes()).isEqualTo(changes + 1);
        });
    }

    @Test
    void the_counter_moves_with_sources_switched_off_and_with_the_vocabulary() {
        database.takingBack(() -> {
            long changes = changes();
            database.load(copy, "linchpin");
            assertThat(changes()).isEqualTo(changes + 1);
            database.load(copy, "linchpin");
            assertThat(changes()).isEqualTo(changes + 1);
            database.load(copy);
            assertThat(changes()).isEqualTo(changes + 2);
            copy.append(
                    "reference/area_member.csv", "x-eu,IS,2040-01-01,,general-knowledge,KNOWLEDGE");
            database.load(copy);
            assertThat(changes()).isEqualTo(changes + 3);
        });
    }

    private void exchange(RegisterFile file, String one, String other) {
        copy.replace(path(file), one, "(the other)");
        copy.replace(path(file), other, one);
        copy.replace(path(file), "(the other)", other);
    }

    private void refused(String... problems) {
        Map<String, String> before = database.state();

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad.problems()).extracting(Problem::toString).containsExactly(problems);
        assertThat(database.state()).isEqualTo(before);
    }

    private static long changes() {
        return dsl().fetchSingle(REGISTER_STATE).getChanges();
    }

    private static DSLContext dsl() {
        return database.dsl();
    }
}
