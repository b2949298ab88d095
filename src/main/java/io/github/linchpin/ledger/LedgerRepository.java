package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT_PROBLEM;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.CopyRows;
import io.github.linchpin.db.jooq.tables.records.LedgerImportRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes imports of purchase lines and marks lines, in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedgerRepository {
    private static final List<Field<?>> PROBLEM =
            List.of(
                    LEDGER_IMPORT_PROBLEM.BUSINESS_UNIT_ID,
                    LEDGER_IMPORT_PROBLEM.IMPORT_ID,
                    LEDGER_IMPORT_PROBLEM.NUMBER,
                    LEDGER_IMPORT_PROBLEM.LINE,
                    LEDGER_IMPORT_PROBLEM.COL,
                    LEDGER_IMPORT_PROBLEM.RAW,
                    LEDGER_IMPORT_PROBLEM.REASON);

    private final DSLContext dsl;
    private final Clock clock;

    LedgerRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    int add(LedgerUpload upload) {
        LedgerImportRecord row = dsl.newRecord(LEDGER_IMPORT);
        row.setBusinessUnitId(upload.unit());
        row.setIdempotencyKey(upload.key());
        row.setFileName(upload.fileName());
        row.setBytes(upload.bytes());
        row.setSha256(upload.sha256());
        row.setState(LedgerState.STAGED.code());
        row.setRowsRead(0);
        row.setRowsRejected(0);
        row.setStartedBy(CurrentActor.get().name());
        row.setStartedAt(now());
        row.insert();
        return row.getId();
    }

    void count(int unit, int id, int read, int rejected) {
        dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.ROWS_READ, read)
                .set(LEDGER_IMPORT.ROWS_REJECTED, rejected)
                .where(LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(unit), LEDGER_IMPORT.ID.eq(id))
                .execute();
    }

    void addProblems(int unit, int id, List<LineProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        CopyRows.into(
                dsl,
                LEDGER_IMPORT_PROBLEM,
                PROBLEM,
                rows -> {
                    int number = 0;
                    for (LineProblem problem : problems) {
                        number++;
                        write(rows.cell(unit).cell(id).cell(number), problem);
                    }
                });
    }

    private static void write(CopyRows rows, LineProblem problem) {
        rows.cell(problem.line())
                .cell(storable(problem.column()))
                .cell(storable(problem.raw()))
                .cell(problem.reason())
                .endRow();
    }

    /** A text of PostgreSQL holds no NUL. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd');
    }

    void apply(int unit, int id, LedgerImport.Difference done) {
        dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.STATE, LedgerState.APPLIED.code())
                .set(LEDGER_IMPORT.LINES_NEW, done.added())
                .set(LEDGER_IMPORT.LINES_REPLACED, done.replaced())
                .set(LEDGER_IMPORT.LINES_SAME, done.same())
                .set(LEDGER_IMPORT.APPLIED_BY, CurrentActor.get().name())
                .set(LEDGER_IMPORT.APPLIED_AT, now())
                .where(LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(unit), LEDGER_IMPORT.ID.eq(id))
                .execute();
    }

    void undo(int unit, int id) {
        dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.STATE, LedgerState.UNDONE.code())
                .set(LEDGER_IMPORT.UNDONE_BY, CurrentActor.get().name())
                .set(LEDGER_IMPORT.UNDONE_AT, now())
                .where(LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(unit), LEDGER_IMPORT.ID.eq(id))
                .execute();
    }

    void discard(int unit, int id) {
        dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.STATE, LedgerState.DISCARDED.code())
                .where(LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(unit), LEDGER_IMPORT.ID.eq(id))
                .execute();
    }

    /** The lines of the import do not count any more, those that it had replaced count again. */
    void markUndone(int unit, int id) {
        dsl.update(PURCHASE_LINE)
                .set(PURCHASE_LINE.ENDED_BY, id)
                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit), PURCHASE_LINE.IMPORT_ID.eq(id))
                .execute();
        dsl.update(PURCHASE_LINE)
                .setNull(PURCHASE_LINE.ENDED_BY)
                .where(
                        PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit),
                        PURCHASE_LINE.ENDED_BY.eq(id),
                        PURCHASE_LINE.IMPORT_ID.ne(id))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
