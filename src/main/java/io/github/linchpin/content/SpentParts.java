package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.SCOPE;
import static io.github.linchpin.db.jooq.Tables.SPEND_CHANGE;
import static io.github.linchpin.db.jooq.Tables.SPEND_INPUT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_YEAR;
import static io.github.linchpin.db.jooq.Tables.SPEND_VERSION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;

import io.github.linchpin.db.TemporaryTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Parts of purchases by supplier, scope, month and origin, worked out once for all sums that are
 * made of them: a table of the current transaction.
 */
final class SpentParts {
    private static final Name NAME = DSL.name("spent_part");
    private static final Table<Record> TABLE = DSL.table(NAME);

    private final DSLContext dsl;

    private SpentParts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What can be done with them. */
    interface Use {
        void of(SpentParts parts);
    }

    /** Works them out and forgets them after use. */
    static void during(DSLContext dsl, ContentSplit split, Use use) {
        TemporaryTable.during(dsl, NAME, split.bySupplier(), () -> use.of(new SpentParts(dsl)));
    }

    Select<? extends Record> bySupplier() {
        return DSL.select(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.SUPPLIER_ID),
                        of(SPEND_SUPPLIER_MONTH.SCOPE_ID),
                        of(SPEND_SUPPLIER_MONTH.MONTH),
                        of(SPEND_SUPPLIER_MONTH.ORIGIN_ID),
                        of(SPEND_SUPPLIER_MONTH.PARTS),
                        of(SPEND_SUPPLIER_MONTH.AMOUNT_EUR))
                .from(TABLE);
    }

    Select<? extends Record> byScope() {
        return DSL.select(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.SCOPE_ID),
                        of(SPEND_SUPPLIER_MONTH.MONTH),
                        of(SPEND_SUPPLIER_MONTH.ORIGIN_ID),
                        parts(),
                        euros())
                .from(TABLE)
                .groupBy(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.SCOPE_ID),
                        of(SPEND_SUPPLIER_MONTH.MONTH),
                        of(SPEND_SUPPLIER_MONTH.ORIGIN_ID));
    }

    Select<? extends Record> byInput() {
        return DSL.select(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.MONTH),
                        SCOPE.INPUT.as(SPEND_INPUT_MONTH.INPUT),
                        SCOPE.STAGE.as(SPEND_INPUT_MONTH.STAGE),
                        parts(),
                        euros())
                .from(TABLE)
                .join(SCOPE)
                .on(SCOPE.ID.eq(of(SPEND_SUPPLIER_MONTH.SCOPE_ID)))
                .groupBy(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.MONTH),
                        SCOPE.INPUT,
                        SCOPE.STAGE);
    }

    Select<? extends Record> byYear() {
        return DSL.select(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.SUPPLIER_ID),
                        SCOPE.INPUT.as(SPEND_SUPPLIER_YEAR.INPUT),
                        SCOPE.STAGE.as(SPEND_SUPPLIER_YEAR.STAGE),
                        year(of(SPEND_SUPPLIER_MONTH.MONTH)).as(SPEND_SUPPLIER_YEAR.YEAR),
                        parts())
                .from(TABLE)
                .join(SCOPE)
                .on(SCOPE.ID.eq(of(SPEND_SUPPLIER_MONTH.SCOPE_ID)))
                .groupBy(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.SUPPLIER_ID),
                        SCOPE.INPUT,
                        SCOPE.STAGE,
                        year(of(SPEND_SUPPLIER_MONTH.MONTH)));
    }

    /** Remembers on which day the sums changed by this. */
    void remember(LocalDate day, boolean added) {
        Field<BigDecimal> euros = sum(of(SPEND_SUPPLIER_MONTH.AMOUNT_EUR));
        List<Field<?>> key =
                List.of(
                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(SPEND_SUPPLIER_MONTH.SCOPE_ID),
                        of(SPEND_SUPPLIER_MONTH.MONTH),
                        of(SPEND_SUPPLIER_MONTH.ORIGIN_ID));
        dsl.insertInto(SPEND_CHANGE)
                .columns(
                        SPEND_CHANGE.BUSINESS_UNIT_ID,
                        SPEND_CHANGE.CHANGED_ON,
                        SPEND_CHANGE.SCOPE_ID,
                        SPEND_CHANGE.MONTH,
                        SPEND_CHANGE.ORIGIN_ID,
                        SPEND_CHANGE.AMOUNT_EUR)
                .select(
                        DSL.select(
                                        of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                                        inline(day),
                                        of(SPEND_SUPPLIER_MONTH.SCOPE_ID),
                                        of(SPEND_SUPPLIER_MONTH.MONTH),
                                        of(SPEND_SUPPLIER_MONTH.ORIGIN_ID),
                                        added ? euros : euros.neg())
                                .from(TABLE)
                                .groupBy(key)
                                .orderBy(key))
                .onConflict(
                        SPEND_CHANGE.BUSINESS_UNIT_ID,
                        SPEND_CHANGE.CHANGED_ON,
                        SPEND_CHANGE.SCOPE_ID,
                        SPEND_CHANGE.MONTH,
                        SPEND_CHANGE.ORIGIN_ID)
                .doUpdate()
                .set(
                        SPEND_CHANGE.AMOUNT_EUR,
                        SPEND_CHANGE.AMOUNT_EUR.plus(excluded(SPEND_CHANGE.AMOUNT_EUR)))
                .execute();
    }

    /** Tells what keeps sums of their units that they have changed. */
    void renew() {
        dsl.insertInto(SPEND_VERSION)
                .columns(SPEND_VERSION.BUSINESS_UNIT_ID, SPEND_VERSION.VERSION)
                .select(
                        DSL.select(of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID), DSL.uuid())
                                .from(TABLE)
                                .groupBy(of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID))
                                .orderBy(of(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID)))
                .onConflict(SPEND_VERSION.BUSINESS_UNIT_ID)
                .doUpdate()
                .set(SPEND_VERSION.VERSION, excluded(SPEND_VERSION.VERSION))
                .execute();
    }

    private static Field<Long> parts() {
        return sum(of(SPEND_SUPPLIER_MONTH.PARTS)).cast(Long.class).as(SPEND_SUPPLIER_MONTH.PARTS);
    }

    private static Field<BigDecimal> euros() {
        return sum(of(SPEND_SUPPLIER_MONTH.AMOUNT_EUR)).as(SPEND_SUPPLIER_MONTH.AMOUNT_EUR);
    }

    private static <T> Field<T> of(Field<T> column) {
        return DSL.field(NAME.append(column.getUnqualifiedName()), column.getDataType());
    }
}
