package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.DRAFT_ROW;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.transaction.support.TransactionTemplate;

/** Unchanged, edited, corrected and switched-off data; every test starts from the shipped files. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class ShippedDataLoaderTest {
    private static final String FIGURES = "baseline/usgs-mcs-2026/share_figure.csv";
    private static final String GALLIUM = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";
    private static final String CHINA = GALLIUM + ",2,area,CN,China,value,Y,";
    private static final Clock CLOCK = Clock.fixed(FixedClock.NOW, ZoneOffset.UTC);

    private final LoaderDatabase database = LoaderDatabase.get();

    @SuppressWarnings("NullAway.Init")
    private ShippedCopy copy;

    @BeforeEach
    void load(@TempDir Path folder) {
        copy = ShippedCopy.of(folder, List.of("usgs-mcs-2026", "ec-crm-2023-table-a"));
        database.load(copy);
    }

    @Test
    void loading_again_changes_nothing() {
        Map<String, String> before = database.state();

        LoadReport report = database.load(copy);

        assertThat(report.readFiles()).isEmpty();
        assertThat(report.referenceFiles()).isEqualTo(17);
        assertThat(report.tables().read()).isGreaterThan(100);
        assertThat(report.tables().added()).isZero();
        assertThat(report.tables().revised()).isZero();
        assertThat(report.snapshots()).isZero();
        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void one_edited_figure_makes_one_revision_and_leaves_the_old_one() {
        int newest = newestRevision(GALLIUM);
        int revisions = database.dsl().fetchCount(REVISION);
        List<String> old = figures(GALLIUM, newest);

        LoadReport report = editChina("901000");

        assertThat(report.tables().revised()).isEqualTo(1);
        assertThat(report.tables().added()).isZero();
        assertThat(database.dsl().fetchCount(REVISION)).isEqualTo(revisions + 1);
        assertThat(newestRevision(GALLIUM)).isEqualTo(newest + 1);
        assertThat(figures(GALLIUM, newest)).isEqualTo(old).anyMatch(f -> f.contains("CN 900000"));
        assertThat(figures(GALLIUM, newest + 1))
                .hasSameSizeAs(old)
                .anyMatch(f -> f.contains("CN 901000"));
        assertThat(report.snapshots()).isEqualTo(revisions + 1);
        assertThat(database.dsl().fetchCount(SNAPSHOT)).isEqualTo(revisions + 1);
    }

    @Test
    void what_was_edited_here_is_not_shipped_over_but_offered_once() {
        String table = "gallium-refining-primary-low-purity-2024-usgs-mcs-2026";
        String china = table + ",2,area,CN,China,value,N,";
        StoredTables tables = database.bean(StoredTables.class);
        StoredTable stored = tables.find(table).orElseThrow();
        database.bean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        tables.publish(
                                stored,
                                tables.revision(stored.id(), stored.newest()),
                                RevisionOrigin.ANALYST));
        assertThat(database.load(copy).offered()).as("nothing is new").isZero();
        String line =
                copy.read(FIGURES)
                        .lines()
                        .filter(row -> row.startsWith(china))
                        .findFirst()
                        .orElseThrow();
        copy.replace(FIGURES, line, line.replace("China", "China (revised)"));

        LoadReport report = database.load(copy);

        assertThat(report.tables().revised()).isZero();
        assertThat(report.offered()).isEqualTo(1);
        assertThat(newestRevision(table)).isEqualTo(stored.newest() + 1);
        assertThat(
                        database.dsl()
                                .select(DRAFT.ORIGIN, DRAFT.STATE, DRAFT_ROW.PRINTED_NAME)
                                .from(DRAFT)
                                .join(DRAFT_ROW)
                                .on(DRAFT_ROW.DRAFT.eq(DRAFT.ID))
                                .where(DRAFT.SHARE_TABLE.eq(stored.id()), DRAFT_ROW.PLACE.eq(2))
                                .fetchSingle())
                .isEqualTo(
                        database.dsl()
                                .newRecord(DRAFT.ORIGIN, DRAFT.STATE, DRAFT_ROW.PRINTED_NAME)
                                .values(
                                        RevisionOrigin.SHIPPED,
                                        DraftState.DRAFT,
                                        "China (revised)"));
        assertThat(database.load(copy).offered()).as("a second start").isZero();
        assertThat(database.dsl().fetchCount(DRAFT, DRAFT.SHARE_TABLE.eq(stored.id())))
                .isEqualTo(1);
    }

    @Test
    void an_edited_name_is_read_without_a_new_revision() {
        copy.replace("reference/area.csv", ",Chile,", ",Republic of Chile,");

        LoadReport report = database.load(copy);

        assertThat(report.readFiles()).containsExactly("area.csv");
        assertThat(report.tables().revised()).isZero();
    }

    @Test
    void a_correction_is_known_from_its_own_day_and_the_first_reading_before() {
        shipGallium("98.0", "2.0", "");
        shipGallium("99.0", "1.0", "2026-09-10");

        // the example of docs/metrics.md, "Known at K"
        assertThat(chinaKnownAt("2026-01-15")).isNull();
        assertThat(chinaKnownAt("2026-01-31")).isNull();
        assertThat(chinaKnownAt("2026-02-01")).isEqualByComparingTo("98.0");
        assertThat(chinaKnownAt("2026-06-30")).isEqualByComparingTo("98.0");
        assertThat(chinaKnownAt("2026-09-09")).isEqualByComparingTo("98.0");
        assertThat(chinaKnownAt("2026-09-10")).isEqualByComparingTo("99.0");
        assertThat(chinaKnownAt("2026-10-01")).isEqualByComparingTo("99.0");
    }

    @Test
    void a_source_switched_off_vanishes_from_the_lists_and_comes_back() {
        Map<String, String> before = database.state();
        List<String> leads = leads();
        assertThat(leads).anyMatch(lead -> lead.contains("usgs-mcs-2026"));

        LoadReport report = database.load(copy, "usgs-mcs-2026");

        assertThat(report.switchedOff()).containsExactly("usgs-mcs-2026");
        assertThat(leads()).isNotEmpty().noneMatch(lead -> lead.contains("usgs-mcs-2026"));
        assertThat(known(SOURCE.ID.eq("usgs-mcs-2026"))).isZero();
        // intervals may change: a source that is switched off documents no bounds
        assertThat(database.state())
                .as("figures stay stored")
                .containsEntry("share_table", before.get("share_table"))
                .containsEntry("revision", before.get("revision"))
                .containsEntry("figure", before.get("figure"));

        database.load(copy);

        assertThat(leads()).isEqualTo(leads);
        // the counters have moved twice, so that no copy in memory stays without the source
        Map<String, String> after = database.state();
        assertThat(after.remove("register_state")).isNotEqualTo(before.remove("register_state"));
        assertThat(after.remove("share_state")).isNotEqualTo(before.remove("share_state"));
        assertThat(after.remove("audit_entry")).isNotEqualTo(before.remove("audit_entry"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void what_a_load_changes_is_on_the_audit_trail() {
        int before = entries().size();

        database.load(copy, "usgs-mcs-2026", "ec-crm-2023-table-a");
        database.load(copy, "usgs-mcs-2026", "ec-crm-2023-table-a");
        database.load(copy, "usgs-mcs-2026");
        copy.replace("reference/area.csv", ",Chile,", ",Chile (audit),");
        database.load(copy);

        List<AuditEntryRecord> added = entries().subList(before, entries().size());
        assertThat(added)
                .filteredOn(entry -> entry.getSubject().equals("source"))
                .extracting(
                        entry -> entry.getAction() + " " + entry.getSubjectId(),
                        entry -> entry.getAfter().data())
                .containsExactly(
                        tuple("source.switched-off ec-crm-2023-table-a", "{\"shown\":false}"),
                        tuple("source.switched-off usgs-mcs-2026", "{\"shown\":false}"),
                        tuple("source.switched-on ec-crm-2023-table-a", "{\"shown\":true}"),
                        tuple("source.switched-on usgs-mcs-2026", "{\"shown\":true}"));
        assertThat(added.getLast().getAction()).isEqualTo("shipped-data.loaded");
        assertThat(added.getLast().getAfter().data())
                .contains("\"referenceFiles\":[\"area.csv\"]", "\"tablesAdded\":0");
        assertThat(added)
                .allSatisfy(entry -> {
                    assertThat(entry.getActorKind()).isEqualTo("system");
                    assertThat(entry.getActorName()).isEqualTo("shipped data");
                });
    }

    private List<AuditEntryRecord> entries() {
        return database.dsl().selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.NUMBER).fetch();
    }

    @Test
    void a_source_that_does_not_exist_cannot_be_switched_off() {
        Map<String, String> before = database.state();

        assertThatThrownBy(() -> database.load(copy, "usgs"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("linchpin.sources.off")
                .hasMessageContaining("'usgs'");

        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void an_input_that_is_still_used_cannot_be_deleted() {
        Map<String, String> before = database.state();
        copy.replace(
                "reference/input.csv",
                "gallium,material,semiconductor,Gallium,Ga,\"power and radio chips, LEDs, radar\"\n",
                "");

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad.problems().getFirst().file()).isEqualTo("db/reference/input.csv");
        assertThat(bad).hasMessageContaining("gallium").hasMessageContaining("still");
        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void an_area_that_only_an_unchanged_file_uses_cannot_be_deleted() {
        Map<String, String> before = database.state();
        copy.replace(
                "reference/area.csv",
                "AD,country,AND,020,020,Andorra,Europe,Southern Europe,country-codes,TRANSCRIPT\n",
                "");

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad).hasMessageContaining("db/reference").hasMessageContaining("(AD)");
        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void what_only_the_database_notices_names_file_and_constraint() {
        Map<String, String> before = database.state();
        copy.append("reference/governance.csv", "CN,2024,PV,7.5,wgi-2025");

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad)
                .hasMessageContaining("db/reference/governance.csv")
                .hasMessageContaining("governance_estimate_check");
        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void a_start_loads_the_folder_that_is_configured() {
        copy.replace(FIGURES, CHINA + "900000", CHINA + "902000");
        int newest = newestRevision(GALLIUM);

        new ShippedDataStart(database.loader(), copy.location(), Set.of("ec-crm-2023-table-a"))
                .afterSingletonsInstantiated();

        assertThat(figures(GALLIUM, newest + 1)).anyMatch(f -> f.contains("CN 902000"));
        assertThat(leads()).noneMatch(lead -> lead.contains("ec-crm-2023-table-a"));
    }

    private LoadReport editChina(String value) {
        copy.replace(FIGURES, CHINA + "900000", CHINA + value);
        return database.load(copy);
    }

    /** One percent table of gallium 2024, of a source published on 1 February 2026. */
    private void shipGallium(String china, String rest, String corrected) {
        String folder = "baseline/mining-com-2024-12/";
        copy.write(
                folder + "share_table.csv",
                """
                table,input,stage,form,universe,basis,content,unit,period,source,locator,denominator,printed_total,printed_total_rounding,lists_largest,corrected,warning,note
                worked-example,gallium,refining,worked example,world production,production,percent only,percent,2024,mining-com-2024-12,nowhere,percent,,,N,%s,,
                """
                        .formatted(corrected));
        copy.write(
                folder + "share_figure.csv",
                """
                table,line,role,area,printed_name,kind,estimated,value,low,high,outside_total,note,source,grade
                worked-example,1,area,CN,China,value,N,%s,%s,%s,N,,mining-com-2024-12,PARTLY
                worked-example,2,residual,,,value,N,%s,%s,%s,N,,mining-com-2024-12,PARTLY
                """
                        .formatted(china, china, china, rest, rest, rest));
        if (corrected.isEmpty()) {
            copy.replace(
                    "reference/source.csv", "December 2024,2024-12,", "December 2024,2026-02-01,");
        }
        database.load(copy);
    }

    private @Nullable BigDecimal chinaKnownAt(String day) {
        return database.dsl()
                .select(FIGURE.VALUE)
                .from(FIGURE)
                .join(REVISION)
                .on(
                        REVISION.SHARE_TABLE.eq(FIGURE.SHARE_TABLE),
                        REVISION.NUMBER.eq(FIGURE.REVISION))
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                .join(SOURCE)
                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                .where(
                        SHARE_TABLE.CODE.eq("worked-example"),
                        FIGURE.AREA.eq("CN"),
                        KnownTables.knownAt(
                                new Viewpoint(null, LocalDate.parse(day)).knownUntil(CLOCK)))
                .fetchOne(FIGURE.VALUE);
    }

    private int known(Condition condition) {
        return database.dsl()
                .fetchCount(
                        database.dsl()
                                .select(REVISION.NUMBER)
                                .from(REVISION)
                                .join(SHARE_TABLE)
                                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                                .join(SOURCE)
                                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                                .where(KnownTables.knownAt(FixedClock.NOW), condition));
    }

    private List<String> leads() {
        LeadTables lead = LeadTables.at(FixedClock.NOW);
        return database.dsl()
                .select(lead.input, lead.stage, lead.source, lead.hhiLow)
                .from(lead.table)
                .orderBy(lead.input, lead.stage)
                .fetch(String::valueOf);
    }

    private int newestRevision(String table) {
        return database.dsl()
                .fetchCount(
                        database.dsl()
                                .select(REVISION.NUMBER)
                                .from(REVISION)
                                .join(SHARE_TABLE)
                                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                                .where(SHARE_TABLE.CODE.eq(table)));
    }

    private List<String> figures(String table, int revision) {
        return database.dsl()
                .select(FIGURE.LINE, FIGURE.AREA, FIGURE.VALUE, FIGURE.LOW, FIGURE.HIGH)
                .from(FIGURE)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(FIGURE.SHARE_TABLE))
                .where(SHARE_TABLE.CODE.eq(table), FIGURE.REVISION.eq(revision))
                .orderBy(FIGURE.LINE)
                .fetch(row ->
                        "%d %s %s %s %s"
                                .formatted(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }
}
