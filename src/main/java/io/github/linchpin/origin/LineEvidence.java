package io.github.linchpin.origin;

import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.db.jooq.tables.OriginEvidence;
import io.github.linchpin.shared.OriginKind;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Which evidence on lines and lots counts for the lines of a unit: the better rung, of two on the
 * same rung that of the line.
 *
 * @param some whether the unit has any; most have none, and then nothing is joined
 */
public record LineEvidence(boolean some) {
    private static final OriginEvidence LINE = ORIGIN_EVIDENCE.as("line_last");
    private static final OriginEvidence LOT = ORIGIN_EVIDENCE.as("lot_last");
    private static final OriginEvidence LINE_PRIMARY = ORIGIN_EVIDENCE.as("line_primary");
    private static final OriginEvidence LOT_PRIMARY = ORIGIN_EVIDENCE.as("lot_primary");

    /** What there is of a unit now. */
    public static LineEvidence of(DSLContext dsl, int unit) {
        return new LineEvidence(
                dsl.fetchExists(
                        ORIGIN_EVIDENCE,
                        ORIGIN_EVIDENCE.BUSINESS_UNIT_ID.eq(unit),
                        ORIGIN_EVIDENCE.DOCUMENT_NO.isNotNull(),
                        ORIGIN_EVIDENCE.WITHDRAWN_AT.isNull()));
    }

    /** Purchase lines with the evidence that may count for them. */
    public Table<?> lines() {
        if (!some) {
            return PURCHASE_LINE;
        }
        return PURCHASE_LINE
                .leftJoin(LINE)
                .on(isOfLine(LINE, OriginKind.LAST_PROCESSING))
                .leftJoin(LOT)
                .on(isOfLot(LOT, OriginKind.LAST_PROCESSING))
                .leftJoin(LINE_PRIMARY)
                .on(isOfLine(LINE_PRIMARY, OriginKind.PRIMARY))
                .leftJoin(LOT_PRIMARY)
                .on(isOfLot(LOT_PRIMARY, OriginKind.PRIMARY));
    }

    /** Its id, 0 where there is none. */
    public Field<Integer> lastProcessing() {
        return some ? better(LINE, LOT) : inline(0);
    }

    /** Its id, 0 where there is none. */
    public Field<Integer> primary() {
        return some ? better(LINE_PRIMARY, LOT_PRIMARY) : inline(0);
    }

    /** By what the ids have to be grouped; a constant must not be. */
    public List<Field<Integer>> groups() {
        return some ? List.of(lastProcessing(), primary()) : List.of();
    }

    private static Field<Integer> better(OriginEvidence line, OriginEvidence lot) {
        return coalesce(
                when(lot.RUNG.lt(line.RUNG), lot.ID).otherwise(coalesce(line.ID, lot.ID)),
                inline(0));
    }

    private static Condition isOfLine(OriginEvidence evidence, OriginKind kind) {
        return isOfDocument(evidence, kind, Evidence.Subject.LINE)
                .and(evidence.DOCUMENT_LINE.eq(PURCHASE_LINE.DOCUMENT_LINE));
    }

    private static Condition isOfLot(OriginEvidence evidence, OriginKind kind) {
        return isOfDocument(evidence, kind, Evidence.Subject.LOT);
    }

    private static Condition isOfDocument(
            OriginEvidence evidence, OriginKind kind, Evidence.Subject subject) {
        return evidence.BUSINESS_UNIT_ID
                .eq(PURCHASE_LINE.BUSINESS_UNIT_ID)
                .and(evidence.SUBJECT.eq(inline(subject.code())))
                .and(evidence.ORIGIN_KIND.eq(inline(kind, evidence.ORIGIN_KIND)))
                .and(evidence.WITHDRAWN_AT.isNull())
                .and(evidence.DOCUMENT_NO.eq(PURCHASE_LINE.DOCUMENT_NO));
    }
}
