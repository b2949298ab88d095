package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT_PROBLEM;
import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of a file that wait for a decision. Repetitions within the file are found here, set by
 * set: a file of ten million rows does not fit into memory.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StagedRows {
    private final DSLContext dsl;

    StagedRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The rows of one import. */
    static Condition of(int unit, int id) {
        return STAGED_LINE.BUSINESS_UNIT_ID.eq(unit).and(STAGED_LINE.IMPORT_ID.eq(id));
    }

    /** How many rows of an import are waiting. */
    int waiting(LedgerImport of) {
        return dsl.fetchCount(STAGED_LINE, of(of.unit(), of.id()));
    }

    /**
     * Takes rows out that repeat a line of the same file: the first one stays.
     *
     * @param known problems that are on file already
     * @return how many were taken out
     */
    int reject(int unit, int id, int known, String column) {
        Field<Integer> place =
                rowNumber()
                        .over(
                                partitionBy(STAGED_LINE.DOCUMENT_NO, STAGED_LINE.DOCUMENT_LINE)
                                        .orderBy(STAGED_LINE.LINE))
                        .as("place");
        Field<Long> first =
                min(STAGED_LINE.LINE)
                        .over(partitionBy(STAGED_LINE.DOCUMENT_NO, STAGED_LINE.DOCUMENT_LINE))
                        .as("first");
        Table<?> twice =
                select(STAGED_LINE.DOCUMENT_NO, STAGED_LINE.DOCUMENT_LINE)
                        .from(STAGED_LINE)
                        .where(of(unit, id))
                        .groupBy(STAGED_LINE.DOCUMENT_NO, STAGED_LINE.DOCUMENT_LINE)
                        .having(count().gt(1))
                        .asTable("twice");
        Table<?> numbered =
                select(
                                STAGED_LINE.LINE,
                                STAGED_LINE.DOCUMENT_NO,
                                STAGED_LINE.DOCUMENT_LINE,
                                place,
                                first)
                        .from(STAGED_LINE)
                        .join(twice)
                        .on(
                                STAGED_LINE.DOCUMENT_NO.eq(twice.field(STAGED_LINE.DOCUMENT_NO)),
                                STAGED_LINE.DOCUMENT_LINE.eq(
                                        twice.field(STAGED_LINE.DOCUMENT_LINE)))
                        .where(of(unit, id))
                        .asTable("numbered");
        Field<Long> line = Objects.requireNonNull(numbered.field(STAGED_LINE.LINE));
        Field<String> document = Objects.requireNonNull(numbered.field(STAGED_LINE.DOCUMENT_NO));
        Field<String> part = Objects.requireNonNull(numbered.field(STAGED_LINE.DOCUMENT_LINE));
        Field<Long> before = Objects.requireNonNull(numbered.field(first));
        int rejected =
                dsl.insertInto(
                                LEDGER_IMPORT_PROBLEM,
                                LEDGER_IMPORT_PROBLEM.BUSINESS_UNIT_ID,
                                LEDGER_IMPORT_PROBLEM.IMPORT_ID,
                                LEDGER_IMPORT_PROBLEM.NUMBER,
                                LEDGER_IMPORT_PROBLEM.LINE,
                                LEDGER_IMPORT_PROBLEM.COL,
                                LEDGER_IMPORT_PROBLEM.RAW,
                                LEDGER_IMPORT_PROBLEM.REASON)
                        .select(
                                select(
                                                inline(unit),
                                                inline(id),
                                                rowNumber()
                                                        .over(DSL.orderBy(line))
                                                        .plus(inline(known)),
                                                line,
                                                inline(column),
                                                DSL.concat(document, inline(" / "), part),
                                                DSL.concat(
                                                        inline("is in the file already, in row "),
                                                        before.cast(String.class)))
                                        .from(numbered)
                                        .where(Objects.requireNonNull(numbered.field(place)).gt(1)))
                        .execute();
        if (rejected > 0) {
            dsl.deleteFrom(STAGED_LINE)
                    .where(of(unit, id))
                    .and(
                            STAGED_LINE.LINE.in(
                                    select(LEDGER_IMPORT_PROBLEM.LINE)
                                            .from(LEDGER_IMPORT_PROBLEM)
                                            .where(LEDGER_IMPORT_PROBLEM.BUSINESS_UNIT_ID.eq(unit))
                                            .and(LEDGER_IMPORT_PROBLEM.IMPORT_ID.eq(id))
                                            .and(LEDGER_IMPORT_PROBLEM.NUMBER.gt(known))))
                    .execute();
        }
        return rejected;
    }

    /**
     * Days of purchases.
     *
     * @param first null, as the last, where there are none
     */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** The first and the last day of the rows of an import. */
    Days days(int unit, int id) {
        return dsl.select(min(STAGED_LINE.BOUGHT_ON), max(STAGED_LINE.BOUGHT_ON))
                .from(STAGED_LINE)
                .where(of(unit, id))
                .fetchSingle(Records.mapping(Days::new));
    }

    /** They are not needed any more. */
    void forget(int unit, int id) {
        dsl.deleteFrom(STAGED_LINE).where(of(unit, id)).execute();
    }
}
