package io.github.linchpin.origin;

import static io.github.linchpin.db.jooq.Tables.LINE_ORIGIN;
import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.db.jooq.tables.OriginEvidence;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which origin counts for sums of lines by item: that of the best rung; of two on the same rung,
 * the one that says it of less. In this order: a document of the line or lot, what the line itself
 * declares, a document of the item from this supplier, the supplier's site.
 *
 * @param items rows with the columns of sums by item and month
 * @param stage at which an item's content is bought
 */
public record ResolvedOrigins(Table<?> items, Field<Stage> stage) {
    private static final OriginEvidence LINE = ORIGIN_EVIDENCE.as("of_line");
    private static final OriginEvidence LINE_PRIMARY = ORIGIN_EVIDENCE.as("of_line_primary");
    private static final OriginEvidence ITEM = ORIGIN_EVIDENCE.as("of_item");
    private static final OriginEvidence ITEM_PRIMARY = ORIGIN_EVIDENCE.as("of_item_primary");
    private static final OriginEvidence SITE = ORIGIN_EVIDENCE.as("of_site");
    private static final short NOTHING = 0;

    /** The rows, with the evidence that may count for them. */
    public Table<?> join(Table<?> rows) {
        return rows.leftJoin(LINE)
                .on(isOf(LINE, SPEND_ITEM_MONTH.LAST_EVIDENCE))
                .leftJoin(LINE_PRIMARY)
                .on(isOf(LINE_PRIMARY, SPEND_ITEM_MONTH.PRIMARY_EVIDENCE))
                .leftJoin(ITEM)
                .on(isOfItem(ITEM, OriginKind.LAST_PROCESSING))
                .leftJoin(ITEM_PRIMARY)
                .on(isOfItem(ITEM_PRIMARY, OriginKind.PRIMARY))
                .leftJoin(SITE)
                .on(
                        holds(SITE, OriginKind.LAST_PROCESSING),
                        SITE.SUBJECT.eq(inline(Evidence.Subject.SITE.code())),
                        SITE.SITE_ID.eq(item(SPEND_ITEM_MONTH.SITE_ID)),
                        SITE.STAGE.eq(stage));
    }

    /** The combination that holds for a row, among those on file. */
    public Condition sameAs(io.github.linchpin.db.jooq.tables.LineOrigin origin) {
        return origin.LAST_PROCESSING
                .eq(lastProcessing())
                .and(origin.LAST_RUNG.eq(lastRung()))
                .and(origin.PRIMARY_ORIGIN.eq(primary()))
                .and(origin.PRIMARY_RUNG.eq(primaryRung()))
                .and(origin.SHIPMENT.eq(shipment()));
    }

    /**
     * Puts the combinations of some rows on file. They are shared by all units: sorted, so that two
     * writers never wait for each other.
     *
     * @param rows joined with the evidence
     */
    public void addMissing(DSLContext dsl, Table<?> rows) {
        List<Field<?>> said =
                List.of(lastProcessing(), lastRung(), primary(), primaryRung(), shipment());
        dsl.insertInto(LINE_ORIGIN)
                .columns(
                        LINE_ORIGIN.LAST_PROCESSING,
                        LINE_ORIGIN.LAST_RUNG,
                        LINE_ORIGIN.PRIMARY_ORIGIN,
                        LINE_ORIGIN.PRIMARY_RUNG,
                        LINE_ORIGIN.SHIPMENT)
                .select(
                        DSL.selectDistinct(
                                        lastProcessing(),
                                        lastRung(),
                                        primary(),
                                        primaryRung(),
                                        shipment())
                                .from(rows)
                                .leftAntiJoin(LINE_ORIGIN)
                                .on(sameAs(LINE_ORIGIN))
                                .orderBy(said))
                .onConflictDoNothing()
                .execute();
    }

    private Field<String> lastProcessing() {
        return coalesce(
                when(LINE.RUNG.eq(bestLast()), LINE.ORIGIN)
                        .when(declaredRung().eq(bestLast()), item(SPEND_ITEM_MONTH.ORIGIN))
                        .when(ITEM.RUNG.eq(bestLast()), ITEM.ORIGIN)
                        .otherwise(SITE.ORIGIN),
                inline(""));
    }

    private Field<Short> lastRung() {
        return coalesce(bestLast(), inline(NOTHING));
    }

    private Field<Short> bestLast() {
        return least(LINE.RUNG, declaredRung(), ITEM.RUNG, SITE.RUNG);
    }

    /** What the lines say themselves; null where they say nothing. */
    private Field<Short> declaredRung() {
        return when(item(SPEND_ITEM_MONTH.ORIGIN).eq(inline("")), inline((Short) null))
                .when(item(SPEND_ITEM_MONTH.DOCUMENTED), inline((short) Rung.DOCUMENT.number()))
                .otherwise(inline((short) Rung.DECLARATION.number()));
    }

    private Field<String> primary() {
        return coalesce(
                when(LINE_PRIMARY.RUNG.eq(bestPrimary()), LINE_PRIMARY.ORIGIN)
                        .otherwise(ITEM_PRIMARY.ORIGIN),
                inline(""));
    }

    private Field<Short> primaryRung() {
        return coalesce(bestPrimary(), inline(NOTHING));
    }

    private static Field<Short> bestPrimary() {
        return least(LINE_PRIMARY.RUNG, ITEM_PRIMARY.RUNG);
    }

    private Field<String> shipment() {
        return item(SPEND_ITEM_MONTH.SHIPMENT);
    }

    private Condition isOf(OriginEvidence evidence, Field<Integer> id) {
        return evidence.BUSINESS_UNIT_ID
                .eq(item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID))
                .and(evidence.ID.eq(item(id)));
    }

    private Condition isOfItem(OriginEvidence evidence, OriginKind kind) {
        return holds(evidence, kind)
                .and(evidence.SUBJECT.eq(inline(Evidence.Subject.ITEM.code())))
                .and(evidence.ITEM_ID.eq(item(SPEND_ITEM_MONTH.ITEM_ID)))
                .and(evidence.SUPPLIER_ID.eq(item(SPEND_ITEM_MONTH.SUPPLIER_ID)));
    }

    private Condition holds(OriginEvidence evidence, OriginKind kind) {
        Field<LocalDate> month = item(SPEND_ITEM_MONTH.MONTH);
        return evidence.BUSINESS_UNIT_ID
                .eq(item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID))
                .and(evidence.ORIGIN_KIND.eq(inline(kind, evidence.ORIGIN_KIND)))
                .and(evidence.WITHDRAWN_AT.isNull())
                .and(evidence.VALID_FROM.le(month))
                .and(evidence.VALID_UNTIL.isNull().or(evidence.VALID_UNTIL.gt(month)));
    }

    private <T> Field<T> item(Field<T> column) {
        return Objects.requireNonNull(
                items.field(column.getUnqualifiedName(), column.getDataType()));
    }
}
