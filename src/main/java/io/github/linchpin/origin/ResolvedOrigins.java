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
    private static final List<Field<?>> COLUMNS =
            List.of(
                    LINE_ORIGIN.LAST_PROCESSING,
                    LINE_ORIGIN.LAST_RUNG,
                    LINE_ORIGIN.PRIMARY_ORIGIN,
                    LINE_ORIGIN.PRIMARY_RUNG,
                    LINE_ORIGIN.SHIPMENT);

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

    /** What holds for a row, under the names of the combinations on file; they tell rows apart. */
    public List<Field<?>> said() {
        return List.of(
                lastProcessing().as(LINE_ORIGIN.LAST_PROCESSING),
                lastRung().as(LINE_ORIGIN.LAST_RUNG),
                primary().as(LINE_ORIGIN.PRIMARY_ORIGIN),
                primaryRung().as(LINE_ORIGIN.PRIMARY_RUNG),
                shipment().as(LINE_ORIGIN.SHIPMENT));
    }

    /** By which rows are grouped of which the same holds. */
    public List<Field<?>> groups() {
        return List.of(lastProcessing(), lastRung(), primary(), primaryRung(), shipment());
    }

    /**
     * The combination on file that rows speak of.
     *
     * @param rows with what is {@link #said}
     */
    public static Condition isOf(Table<?> rows) {
        return COLUMNS.stream()
                .map(column -> same(column, rows))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static <T> Condition same(Field<T> column, Table<?> rows) {
        return column.eq(of(rows, column));
    }

    /**
     * Puts the combinations of some rows on file. They are shared by all units: sorted, so that two
     * writers never wait for each other.
     *
     * @param rows joined with the evidence
     */
    public void addMissing(DSLContext dsl, Table<?> rows) {
        Table<?> said = DSL.selectDistinct(said()).from(rows).asTable("said");
        dsl.insertInto(LINE_ORIGIN)
                .columns(COLUMNS)
                .select(
                        DSL.select(COLUMNS.stream().map(column -> of(said, column)).toList())
                                .from(said)
                                .leftAntiJoin(LINE_ORIGIN)
                                .on(isOf(said))
                                .orderBy(COLUMNS.stream().map(column -> of(said, column)).toList()))
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
        return of(items, column);
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(
                table.field(column.getUnqualifiedName(), column.getDataType()));
    }
}
