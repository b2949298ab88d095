package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_COUNT;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_PROBLEM;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_ROW;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_TABLE;

import io.github.linchpin.db.jooq.tables.records.ReleaseImportRecord;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.DraftState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads imports. */
@Component
class ImportQuery {
    /** Older ones are found by their address. */
    private static final int MOST_LISTED = 200;

    private final DSLContext dsl;

    ImportQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The newest first. */
    List<ReleaseImport> all() {
        return dsl.selectFrom(RELEASE_IMPORT)
                .orderBy(RELEASE_IMPORT.ID.desc())
                .limit(MOST_LISTED)
                .fetch(ImportQuery::head);
    }

    Optional<ReleaseImport> find(int id) {
        return first(RELEASE_IMPORT.ID.eq(id));
    }

    /** The import that has taken this content and was not undone. */
    Optional<ReleaseImport> applied(String sha256) {
        return first(
                RELEASE_IMPORT
                        .SHA256
                        .eq(sha256)
                        .and(RELEASE_IMPORT.STATE.eq(ImportState.APPLIED.code())));
    }

    private Optional<ReleaseImport> first(Condition wanted) {
        return dsl.selectFrom(RELEASE_IMPORT)
                .where(wanted)
                .orderBy(RELEASE_IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(ImportQuery::head);
    }

    /** A draft that an import made of a table, and how far it is. */
    record Made(int draft, int base, DraftState state, @Nullable Integer publishedAs) {}

    /** By the code of the staged table. */
    Map<String, Made> made(int id) {
        Map<String, Made> made = new HashMap<>();
        dsl.select(
                        RELEASE_IMPORT_TABLE.CODE,
                        DRAFT.ID,
                        RELEASE_IMPORT_TABLE.BASE,
                        DRAFT.STATE,
                        DRAFT.PUBLISHED_AS)
                .from(RELEASE_IMPORT_TABLE)
                .join(DRAFT)
                .on(DRAFT.ID.eq(RELEASE_IMPORT_TABLE.DRAFT))
                .where(RELEASE_IMPORT_TABLE.IMPORT.eq(id))
                .forEach(row ->
                        made.put(
                                row.value1(),
                                new Made(row.value2(), row.value3(), row.value4(), row.value5())));
        return made;
    }

    /** The tables of an import in the order of the file, with their rows. */
    List<StagedTable> tables(int id, String source) {
        Map<String, List<ReleaseRow>> rows = new HashMap<>();
        dsl.selectFrom(RELEASE_IMPORT_ROW)
                .where(RELEASE_IMPORT_ROW.IMPORT.eq(id))
                .orderBy(RELEASE_IMPORT_ROW.CODE, RELEASE_IMPORT_ROW.LINE)
                .forEach(row ->
                        rows.computeIfAbsent(row.getCode(), code -> new ArrayList<>())
                                .add(StagedRecords.row(row)));
        return dsl.selectFrom(RELEASE_IMPORT_TABLE)
                .where(RELEASE_IMPORT_TABLE.IMPORT.eq(id))
                .orderBy(RELEASE_IMPORT_TABLE.PLACE)
                .fetch(row ->
                        new StagedTable(
                                StagedRecords.table(row, source),
                                row.getAddsUp(),
                                rows.getOrDefault(row.getCode(), List.of())));
    }

    List<ReleaseProblem> problems(int id) {
        return dsl.selectFrom(RELEASE_IMPORT_PROBLEM)
                .where(RELEASE_IMPORT_PROBLEM.IMPORT.eq(id))
                .orderBy(RELEASE_IMPORT_PROBLEM.NUMBER)
                .fetch(row ->
                        new ReleaseProblem(
                                row.getCode(),
                                row.getLine(),
                                row.getCol(),
                                row.getRaw(),
                                row.getReason()));
    }

    Map<RowOutcome, Map<String, Integer>> counts(int id) {
        Map<RowOutcome, Map<String, Integer>> counts = new EnumMap<>(RowOutcome.class);
        dsl.selectFrom(RELEASE_IMPORT_COUNT)
                .where(RELEASE_IMPORT_COUNT.IMPORT.eq(id))
                .forEach(row ->
                        counts.computeIfAbsent(
                                        Coded.of(RowOutcome.class, row.getOutcome()),
                                        outcome -> new TreeMap<>())
                                .put(row.getChapter(), row.getRows()));
        return counts;
    }

    private static ReleaseImport head(ReleaseImportRecord row) {
        return new ReleaseImport(
                row.getId(),
                row.getFileName(),
                row.getBytes(),
                row.getSha256(),
                row.getFormat() == null ? null : Coded.of(ReleaseFormat.class, row.getFormat()),
                row.getEncoding(),
                row.getSource(),
                Coded.of(ImportState.class, row.getState()),
                row.getRowsRead(),
                row.getStartedBy(),
                row.getStartedAt().toInstant(),
                row.getAppliedBy(),
                instant(row.getAppliedAt()),
                row.getUndoneBy(),
                instant(row.getUndoneAt()),
                row.getUndoneBecause());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
