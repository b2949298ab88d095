package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was spent by month equal to the lines that count, in the transaction that changes
 * them. Sums are exact, so that adding and taking away leave nothing behind.
 */
@Component
class Rollups {
    private static final Field<LocalDate> MONTH =
            trunc(PURCHASE_LINE.BOUGHT_ON, DatePart.MONTH).cast(LocalDate.class);
    private static final Field<String> LISTED =
            when(PURCHASE_LINE.BUYER_LISTED.isTrue(), inline("yes"))
                    .when(PURCHASE_LINE.BUYER_LISTED.isFalse(), inline("no"))
                    .otherwise(inline("unknown"));
    private static final Field<String> SHIPMENT = coalesce(PURCHASE_LINE.SHIPMENT, inline(""));

    private static final List<Field<?>> KEY =
            List.of(
                    SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                    SPEND_ITEM_MONTH.ITEM_ID,
                    SPEND_ITEM_MONTH.SUPPLIER_ID,
                    SPEND_ITEM_MONTH.MONTH,
                    SPEND_ITEM_MONTH.DESTINATION,
                    SPEND_ITEM_MONTH.END_USE,
                    SPEND_ITEM_MONTH.BUYER_LISTED,
                    SPEND_ITEM_MONTH.ORIGIN,
                    SPEND_ITEM_MONTH.SHIPMENT);

    private final DSLContext dsl;

    Rollups(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The lines of a unit that meet a condition count from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(int unit, Condition lines) {
        List<Field<?>> columns = new ArrayList<>(KEY);
        columns.add(SPEND_ITEM_MONTH.LINES);
        columns.add(SPEND_ITEM_MONTH.AMOUNT_EUR);
        dsl.insertInto(SPEND_ITEM_MONTH)
                .columns(columns)
                .select(sums(unit, lines))
                .onConflict(KEY)
                .doUpdate()
                .set(
                        SPEND_ITEM_MONTH.LINES,
                        SPEND_ITEM_MONTH.LINES.plus(excluded(SPEND_ITEM_MONTH.LINES)))
                .set(
                        SPEND_ITEM_MONTH.AMOUNT_EUR,
                        SPEND_ITEM_MONTH.AMOUNT_EUR.plus(excluded(SPEND_ITEM_MONTH.AMOUNT_EUR)))
                .execute();
    }

    /** The lines of a unit that meet a condition do not count any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(int unit, Condition lines) {
        Table<?> gone = sums(unit, lines).asTable("gone");
        Condition same = SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit);
        for (Field<?> field : KEY) {
            same = same.and(equal(field, gone));
        }
        dsl.update(SPEND_ITEM_MONTH)
                .set(
                        SPEND_ITEM_MONTH.LINES,
                        SPEND_ITEM_MONTH.LINES.minus(gone.field(SPEND_ITEM_MONTH.LINES)))
                .set(
                        SPEND_ITEM_MONTH.AMOUNT_EUR,
                        SPEND_ITEM_MONTH.AMOUNT_EUR.minus(gone.field(SPEND_ITEM_MONTH.AMOUNT_EUR)))
                .from(gone)
                .where(same)
                .execute();
        dsl.deleteFrom(SPEND_ITEM_MONTH)
                .where(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .and(SPEND_ITEM_MONTH.LINES.eq(0L))
                .execute();
    }

    private static <T> Condition equal(Field<T> field, Table<?> gone) {
        return field.eq(gone.field(field));
    }

    private Select<?> sums(int unit, Condition lines) {
        return DSL.select(
                        PURCHASE_LINE.BUSINESS_UNIT_ID,
                        PURCHASE_LINE.ITEM_ID,
                        PURCHASE_LINE.SUPPLIER_ID,
                        MONTH.as(SPEND_ITEM_MONTH.MONTH),
                        PURCHASE_LINE.DESTINATION,
                        PURCHASE_LINE.END_USE,
                        LISTED.as(SPEND_ITEM_MONTH.BUYER_LISTED),
                        PURCHASE_LINE.ORIGIN,
                        SHIPMENT.as(SPEND_ITEM_MONTH.SHIPMENT),
                        count().cast(Long.class).as(SPEND_ITEM_MONTH.LINES),
                        sum(PURCHASE_LINE.AMOUNT_EUR).as(SPEND_ITEM_MONTH.AMOUNT_EUR))
                .from(PURCHASE_LINE)
                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit))
                .and(lines)
                .groupBy(
                        PURCHASE_LINE.BUSINESS_UNIT_ID,
                        PURCHASE_LINE.ITEM_ID,
                        PURCHASE_LINE.SUPPLIER_ID,
                        MONTH,
                        PURCHASE_LINE.DESTINATION,
                        PURCHASE_LINE.END_USE,
                        PURCHASE_LINE.BUYER_LISTED,
                        PURCHASE_LINE.ORIGIN,
                        PURCHASE_LINE.SHIPMENT)
                .orderBy(
                        PURCHASE_LINE.BUSINESS_UNIT_ID,
                        PURCHASE_LINE.ITEM_ID,
                        PURCHASE_LINE.SUPPLIER_ID,
                        MONTH);
    }
}
