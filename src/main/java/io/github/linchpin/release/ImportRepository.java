package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_COUNT;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_PROBLEM;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_ROW;
import static io.github.linchpin.db.jooq.Tables.RELEASE_IMPORT_TABLE;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.jooq.tables.records.ReleaseImportCountRecord;
import io.github.linchpin.db.jooq.tables.records.ReleaseImportProblemRecord;
import io.github.linchpin.db.jooq.tables.records.ReleaseImportRecord;
import io.github.linchpin.shared.Coded;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes imports, always in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRepository {
    private final DSLContext dsl;
    private final Clock clock;

    ImportRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Stores what was read; of a file that is refused or cancelled no table. */
    int add(ReleaseUpload upload, ImportState state, ReleaseReading reading) {
        Actor actor = CurrentActor.get();
        ReleaseImportRecord row = dsl.newRecord(RELEASE_IMPORT);
        row.setFileName(upload.fileName());
        row.setBytes(upload.bytes());
        row.setSha256(upload.sha256());
        row.setFormat(reading.format() == null ? null : reading.format().code());
        row.setEncoding(reading.encoding());
        row.setSource(reading.source().orElse(null));
        row.setState(state.code());
        row.setRowsRead(reading.rows());
        row.setStartedBy(actor.name());
        row.setStartedAccount(actor.account());
        row.setStartedAt(at(upload.startedAt()));
        row.setReadAt(now());
        row.insert();
        int id = row.getId();
        List<ReleaseImportCountRecord> counts = new ArrayList<>();
        reading.counts().forEach((count, rows) -> counts.add(count(id, count, rows)));
        BulkInsert.into(dsl, RELEASE_IMPORT_COUNT, counts);
        BulkInsert.into(dsl, RELEASE_IMPORT_TABLE, StagedRecords.tables(id, reading.tables()));
        BulkInsert.into(dsl, RELEASE_IMPORT_ROW, StagedRecords.rows(id, reading.tables()));
        List<ReleaseImportProblemRecord> problems = new ArrayList<>();
        for (ReleaseProblem problem : reading.problems()) {
            problems.add(problem(id, problems.size() + 1, problem));
        }
        BulkInsert.into(dsl, RELEASE_IMPORT_PROBLEM, problems);
        return id;
    }

    /** Keeps others from changing the import until the end of the transaction. */
    @Nullable ImportState lock(int id) {
        return dsl.select(RELEASE_IMPORT.STATE)
                .from(RELEASE_IMPORT)
                .where(RELEASE_IMPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional(RELEASE_IMPORT.STATE)
                .map(state -> Coded.of(ImportState.class, state))
                .orElse(null);
    }

    void apply(int id) {
        dsl.update(RELEASE_IMPORT)
                .set(RELEASE_IMPORT.STATE, ImportState.APPLIED.code())
                .set(RELEASE_IMPORT.APPLIED_BY, CurrentActor.get().name())
                .set(RELEASE_IMPORT.APPLIED_AT, now())
                .where(RELEASE_IMPORT.ID.eq(id))
                .and(RELEASE_IMPORT.STATE.eq(ImportState.READ.code()))
                .execute();
    }

    void undo(int id, String because) {
        dsl.update(RELEASE_IMPORT)
                .set(RELEASE_IMPORT.STATE, ImportState.UNDONE.code())
                .set(RELEASE_IMPORT.UNDONE_BY, CurrentActor.get().name())
                .set(RELEASE_IMPORT.UNDONE_AT, now())
                .set(RELEASE_IMPORT.UNDONE_BECAUSE, because)
                .where(RELEASE_IMPORT.ID.eq(id))
                .execute();
    }

    /** The draft that was made of a table. */
    void drafted(int id, String staged, int draft, int base) {
        dsl.update(RELEASE_IMPORT_TABLE)
                .set(RELEASE_IMPORT_TABLE.DRAFT, draft)
                .set(RELEASE_IMPORT_TABLE.BASE, base)
                .where(RELEASE_IMPORT_TABLE.IMPORT.eq(id))
                .and(RELEASE_IMPORT_TABLE.CODE.eq(staged))
                .execute();
    }

    private static ReleaseImportCountRecord count(int id, ReleaseReading.Count count, int rows) {
        ReleaseImportCountRecord row = new ReleaseImportCountRecord();
        row.setImport(id);
        row.setOutcome(count.outcome().code());
        row.setChapter(StagedRecords.storable(count.chapter()));
        row.setRows(rows);
        return row;
    }

    private static ReleaseImportProblemRecord problem(int id, int number, ReleaseProblem problem) {
        ReleaseImportProblemRecord row = new ReleaseImportProblemRecord();
        row.setImport(id);
        row.setNumber(number);
        row.setCode(problem.table());
        row.setLine(problem.line());
        row.setCol(problem.column());
        row.setRaw(problem.raw());
        row.setReason(problem.reason());
        return row;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(java.time.Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
