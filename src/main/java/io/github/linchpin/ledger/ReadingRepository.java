package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT_PROBLEM;
import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.CopyRows;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes imports of purchase lines until they wait for a decision, and what was rejected. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReadingRepository {
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

    ReadingRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * Begins an import.
     *
     * @return its id; empty where one with this key is on file already
     */
    Optional<Integer> add(LedgerUpload upload) {
        return dsl.insertInto(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.BUSINESS_UNIT_ID, upload.unit())
                .set(LEDGER_IMPORT.IDEMPOTENCY_KEY, upload.key())
                .set(LEDGER_IMPORT.FILE_NAME, storable(upload.fileName()))
                .set(LEDGER_IMPORT.BYTES, upload.bytes())
                .set(LEDGER_IMPORT.SHA256, upload.sha256())
                .set(LEDGER_IMPORT.STATE, LedgerState.READING.code())
                .set(LEDGER_IMPORT.ROWS_READ, 0)
                .set(LEDGER_IMPORT.ROWS_REJECTED, 0)
                .set(LEDGER_IMPORT.STARTED_BY, CurrentActor.get().name())
                .set(
                        LEDGER_IMPORT.STARTED_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(LEDGER_IMPORT.ID)
                .fetchOptional(LEDGER_IMPORT.ID);
    }

    /**
     * Begins an import again that has failed.
     *
     * @return whether it had
     */
    boolean readAgain(int unit, int id) {
        return dsl.update(LEDGER_IMPORT)
                        .set(LEDGER_IMPORT.STATE, LedgerState.READING.code())
                        .setNull(LEDGER_IMPORT.FAILURE)
                        .where(of(unit, id, LedgerState.FAILED))
                        .execute()
                == 1;
    }

    /**
     * The import waits for a decision from now on.
     *
     * @throws LedgerRefusal where it is not being read any more
     */
    void stage(int unit, int id, int read, int rejected) {
        int changed =
                dsl.update(LEDGER_IMPORT)
                        .set(LEDGER_IMPORT.STATE, LedgerState.STAGED.code())
                        .set(LEDGER_IMPORT.ROWS_READ, read)
                        .set(LEDGER_IMPORT.ROWS_REJECTED, rejected)
                        .where(of(unit, id, LedgerState.READING))
                        .execute();
        if (changed != 1) {
            throw new LedgerRefusal(Why.NOT_NOW);
        }
    }

    void fail(int unit, int id, String failure) {
        dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.STATE, LedgerState.FAILED.code())
                .set(LEDGER_IMPORT.FAILURE, storable(failure))
                .where(of(unit, id, LedgerState.READING))
                .execute();
    }

    /** Imports that nobody reads any more, as the server that did has ended. */
    int failReading(String failure) {
        return dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.STATE, LedgerState.FAILED.code())
                .set(LEDGER_IMPORT.FAILURE, failure)
                .where(LEDGER_IMPORT.STATE.eq(LedgerState.READING.code()))
                .execute();
    }

    /** Imports of which a crash of the database has taken every row. */
    int failEmptied(String failure) {
        return failEmptied(noCondition(), failure);
    }

    /** The same for one import, between two starts of the server. */
    void failEmptied(int unit, int id, String failure) {
        failEmptied(of(unit, id, LedgerState.STAGED), failure);
    }

    private int failEmptied(Condition which, String failure) {
        return dsl.update(LEDGER_IMPORT)
                .set(LEDGER_IMPORT.STATE, LedgerState.FAILED.code())
                .set(LEDGER_IMPORT.FAILURE, failure)
                .where(
                        which,
                        LEDGER_IMPORT.STATE.eq(LedgerState.STAGED.code()),
                        LEDGER_IMPORT.ROWS_READ.gt(LEDGER_IMPORT.ROWS_REJECTED))
                .andNotExists(
                        selectOne()
                                .from(STAGED_LINE)
                                .where(
                                        STAGED_LINE.BUSINESS_UNIT_ID.eq(
                                                LEDGER_IMPORT.BUSINESS_UNIT_ID),
                                        STAGED_LINE.IMPORT_ID.eq(LEDGER_IMPORT.ID)))
                .execute();
    }

    private static Condition of(int unit, int id, LedgerState state) {
        return LEDGER_IMPORT
                .BUSINESS_UNIT_ID
                .eq(unit)
                .and(LEDGER_IMPORT.ID.eq(id))
                .and(LEDGER_IMPORT.STATE.eq(state.code()));
    }

    void forgetProblems(int unit, int id) {
        dsl.deleteFrom(LEDGER_IMPORT_PROBLEM)
                .where(
                        LEDGER_IMPORT_PROBLEM.BUSINESS_UNIT_ID.eq(unit),
                        LEDGER_IMPORT_PROBLEM.IMPORT_ID.eq(id))
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
}
