package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT_PROBLEM;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.db.jooq.tables.records.LedgerImportRecord;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.unit.UnitFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Which files of purchase lines were read, and what became of them? */
@Component
class LedgerQuery {
    private final DSLContext dsl;

    LedgerQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The newest first. */
    List<LedgerImport> all(UnitScope scope) {
        return dsl.selectFrom(LEDGER_IMPORT)
                .where(UnitFilter.within(LEDGER_IMPORT.BUSINESS_UNIT_ID, scope))
                .orderBy(LEDGER_IMPORT.STARTED_AT.desc(), LEDGER_IMPORT.ID.desc())
                .fetch(LedgerQuery::made);
    }

    Optional<LedgerImport> find(UnitScope scope, int id) {
        return one(scope, LEDGER_IMPORT.ID.eq(id));
    }

    Optional<LedgerImport> find(UnitScope scope, int unit, UUID key) {
        return one(
                scope,
                LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(unit).and(LEDGER_IMPORT.IDEMPOTENCY_KEY.eq(key)));
    }

    private Optional<LedgerImport> one(UnitScope scope, Condition condition) {
        return dsl.selectFrom(LEDGER_IMPORT)
                .where(UnitFilter.within(LEDGER_IMPORT.BUSINESS_UNIT_ID, scope))
                .and(condition)
                .fetchOptional(LedgerQuery::made);
    }

    /** Imports of the same content that count in the same unit. */
    List<LedgerImport> twins(LedgerImport of) {
        return dsl.selectFrom(LEDGER_IMPORT)
                .where(
                        LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(of.unit()),
                        LEDGER_IMPORT.SHA256.eq(of.sha256()),
                        LEDGER_IMPORT.STATE.eq(LedgerState.APPLIED.code()),
                        LEDGER_IMPORT.ID.ne(of.id()))
                .orderBy(LEDGER_IMPORT.ID)
                .fetch(LedgerQuery::made);
    }

    List<LineProblem> problems(int unit, int id, int most) {
        return dsl.select(
                        LEDGER_IMPORT_PROBLEM.LINE,
                        LEDGER_IMPORT_PROBLEM.COL,
                        LEDGER_IMPORT_PROBLEM.RAW,
                        LEDGER_IMPORT_PROBLEM.REASON)
                .from(LEDGER_IMPORT_PROBLEM)
                .where(
                        LEDGER_IMPORT_PROBLEM.BUSINESS_UNIT_ID.eq(unit),
                        LEDGER_IMPORT_PROBLEM.IMPORT_ID.eq(id))
                .orderBy(LEDGER_IMPORT_PROBLEM.LINE, LEDGER_IMPORT_PROBLEM.NUMBER)
                .limit(most)
                .fetch(Records.mapping(LineProblem::new));
    }

    /** Imports that have replaced lines of this one since. */
    List<Integer> replacing(int unit, int id) {
        return dsl.selectDistinct(PURCHASE_LINE.ENDED_BY)
                .from(PURCHASE_LINE)
                .where(
                        PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit),
                        PURCHASE_LINE.IMPORT_ID.eq(id),
                        PURCHASE_LINE.ENDED_BY.isNotNull(),
                        PURCHASE_LINE.ENDED_BY.ne(id))
                .orderBy(PURCHASE_LINE.ENDED_BY)
                .fetch(PURCHASE_LINE.ENDED_BY);
    }

    private static LedgerImport made(LedgerImportRecord row) {
        return new LedgerImport(
                row.getBusinessUnitId(),
                row.getId(),
                row.getFileName(),
                row.getSha256(),
                Coded.of(LedgerState.class, row.getState()),
                row.getRowsRead(),
                row.getRowsRejected(),
                row.getFailure(),
                row.getLinesNew() == null
                        ? null
                        : new LedgerImport.Difference(
                                row.getLinesNew(), row.getLinesReplaced(), row.getLinesSame()),
                row.getStartedBy(),
                row.getStartedAt().toInstant());
    }
}
