package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisterFiles;
import io.github.linchpin.control.StoredRow;
import io.github.linchpin.control.StoredRows;
import io.github.linchpin.control.TypedRegister;
import io.github.linchpin.control.TypedRow;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What analysts have published stays beside what files bring, in either order. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class AnalystVersionsTest {
    @SuppressWarnings("NullAway.Init")
    private static LoaderDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ShippedCopy copy;

    @BeforeAll
    static void load(@TempDir Path good) {
        database = LoaderDatabase.fresh();
        database.load(SmallRegister.in(good));
    }

    @BeforeEach
    void write(@TempDir Path folder) {
        copy = SmallRegister.in(folder);
    }

    @Test
    void loading_after_analysts_have_published_changes_nothing() {
        database.takingBack(() -> {
            publish();
            Map<String, String> published = database.state();
            LoadReport report = database.load(copy);
            assertThat(report.controls()).isEqualTo(new RegisterFiles.Report(4, 2, 0, 0, false));
            assertThat(database.state()).isEqualTo(published);
            assertThat(dsl().fetchExists(SOURCE, SOURCE.ID.eq("typed-source"))).isTrue();
        });
    }

    @Test
    void the_next_version_of_a_file_lies_beneath_what_became_known_later() {
        database.takingBack(() -> {
            publish();
            copy.append(
                    "controls/" + RegisterFile.SUSPENSION.fileName(),
                    SmallRegister.SLEEP_AGAIN
                            .replace("CN-2,1,2026-10-01", "CN-2,2,2026-11-01")
                            .replace("2026-12-31", "2027-03-31"));
            copy.append(
                    "controls/" + RegisterFile.VERSION.fileName(),
                    SmallRegister.MILITARY.replace("CN-3,1,2026-01-15", "CN-3,2,2026-11-20"));
            assertThat(database.load(copy).controls())
                    .isEqualTo(new RegisterFiles.Report(4, 2, 1, 1, true));
            assertThat(database.load(copy).controls().changed()).isFalse();

            StoredRow pause = rows().suspension("CN-71/2").orElseThrow();
            assertThat(pause.cell("legal_end")).as("the analyst's").isEqualTo("2027-06-30");
            assertThat(
                            dsl().fetchSingle(
                                            SUSPENSION_VERSION,
                                            SUSPENSION_VERSION
                                                    .SUSPENSION
                                                    .eq("CN-71/2")
                                                    .and(SUSPENSION_VERSION.FILE_NUMBER.eq(2)))
                                    .getNumber())
                    .isEqualTo(3);
            assertThat(
                            dsl().fetchSingle(
                                            MEASURE_VERSION,
                                            MEASURE_VERSION
                                                    .MEASURE
                                                    .eq("CN-3")
                                                    .and(MEASURE_VERSION.FILE_NUMBER.eq(2)))
                                    .getScopeSet())
                    .as("its file's first set")
                    .isEqualTo(1);
            assertThat(rows().version("CN-3").orElseThrow().cell("buyers_note")).isEqualTo("typed");
        });
    }

    private static void publish() {
        database.bean(SourceFiles.class)
                .add(
                        Map.of(
                                "id", "typed-source",
                                "family", "typed-source",
                                "short_name", "Typed",
                                "publisher", "Somebody",
                                "title", "A title",
                                "licence", "facts cited",
                                "licence_certainty", "unknown",
                                "grade", "PARTLY",
                                "rank", "80"));
        StoredRow pause = rows().suspension("CN-71/2").orElseThrow();
        StoredRow version = rows().version("CN-3").orElseThrow();
        database.bean(TypedRegister.class)
                .publish(
                        List.of(
                                changed(
                                        1,
                                        RegisterFile.SUSPENSION,
                                        pause,
                                        Map.of(
                                                "legal_end", "2027-06-30",
                                                "sources", "typed-source")),
                                changed(
                                        2,
                                        RegisterFile.VERSION,
                                        version,
                                        Map.of("buyers_note", "typed"))));
        assertThat(
                        dsl().fetchCount(
                                        SUSPENSION_VERSION,
                                        SUSPENSION_VERSION.ORIGIN.eq(RevisionOrigin.ANALYST)))
                .isEqualTo(1);
    }

    private static TypedRow changed(
            int id, RegisterFile file, StoredRow row, Map<String, String> changes) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.putAll(changes);
        return new TypedRow(id, file, row.number(), cells);
    }

    private static StoredRows rows() {
        return database.bean(StoredRows.class);
    }

    private static DSLContext dsl() {
        return database.dsl();
    }
}
