package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;

import io.github.linchpin.access.CurrentActor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes imports of purchase lines and marks lines, in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedgerRepository {
    private final DSLContext dsl;
    private final Clock clock;

    LedgerRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
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
