package io.github.linchpin.suppliers;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What was spent with every supplier, from sums by month: no line is read. */
@Component
class SupplierListQuery {
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    private final DSLContext dsl;

    SupplierListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those of all units that are seen, the one with the most in the period first. */
    List<SupplierLine> all(UnitScope scope, WholeMonths period) {
        return where(
                UnitFilter.within(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, scope),
                UnitFilter.within(SUPPLIER.BUSINESS_UNIT_ID, scope),
                period);
    }

    /** One of them, also while no line of it counts. */
    List<SupplierLine> one(UnitScope scope, int unit, int id, WholeMonths period) {
        return where(
                SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit).and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(id)),
                UnitFilter.within(SUPPLIER.BUSINESS_UNIT_ID, scope)
                        .and(SUPPLIER.BUSINESS_UNIT_ID.eq(unit))
                        .and(SUPPLIER.ID.eq(id)),
                period);
    }

    private List<SupplierLine> where(Condition sums, Condition suppliers, WholeMonths period) {
        Condition recent = SPEND_ITEM_MONTH.MONTH.between(period.first(), period.last());
        // item by item first: counting different ones in one go sorts every sum
        Table<?> sold =
                select(
                                SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                                SPEND_ITEM_MONTH.SUPPLIER_ID,
                                euros().filterWhere(recent).as("recent"),
                                euros().as("ever"),
                                euros().filterWhere(SPEND_ITEM_MONTH.ORIGIN.ne("")).as("declared"),
                                sum(SPEND_ITEM_MONTH.LINES).as("bought"))
                        .from(SPEND_ITEM_MONTH)
                        .where(sums)
                        .groupBy(
                                SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                                SPEND_ITEM_MONTH.SUPPLIER_ID,
                                SPEND_ITEM_MONTH.ITEM_ID)
                        .asTable("sold");
        Field<Integer> unit = of(sold, "business_unit_id", Integer.class);
        Field<Integer> supplier = of(sold, "supplier_id", Integer.class);
        Table<?> spent =
                select(
                                unit,
                                supplier,
                                sum(of(sold, "recent", BigDecimal.class)).as("recent"),
                                sum(of(sold, "ever", BigDecimal.class)).as("ever"),
                                sum(of(sold, "declared", BigDecimal.class)).as("declared"),
                                sum(of(sold, "bought", BigDecimal.class)).as("bought"),
                                count().as("items"))
                        .from(sold)
                        .groupBy(unit, supplier)
                        .asTable("spent");
        Table<?> whole =
                select(
                                SPEND_UNIT_MONTH.BUSINESS_UNIT_ID,
                                sum(SPEND_UNIT_MONTH.AMOUNT_EUR).as("recent"))
                        .from(SPEND_UNIT_MONTH)
                        .where(SPEND_UNIT_MONTH.MONTH.between(period.first(), period.last()))
                        .groupBy(SPEND_UNIT_MONTH.BUSINESS_UNIT_ID)
                        .asTable("whole");
        Field<BigDecimal> most = amount(spent, "recent");
        Field<BigDecimal> ofUnit = amount(whole, "recent");
        Field<BigDecimal> ever = amount(spent, "ever");
        Field<BigDecimal> declared = amount(spent, "declared");
        Field<BigDecimal> lines = amount(spent, "bought");
        Field<Integer> items = coalesce(of(spent, "items", Integer.class), inline(0));
        return dsl.select(
                        SUPPLIER.BUSINESS_UNIT_ID,
                        BUSINESS_UNIT.NAME,
                        SUPPLIER.ID,
                        SUPPLIER.CODE,
                        SUPPLIER.NAME,
                        SUPPLIER.COUNTRY,
                        most,
                        ofUnit,
                        ever,
                        declared,
                        lines,
                        items)
                .from(SUPPLIER)
                .join(BUSINESS_UNIT)
                .on(BUSINESS_UNIT.ID.eq(SUPPLIER.BUSINESS_UNIT_ID))
                .leftJoin(spent)
                .on(
                        of(spent, "business_unit_id", Integer.class).eq(SUPPLIER.BUSINESS_UNIT_ID),
                        of(spent, "supplier_id", Integer.class).eq(SUPPLIER.ID))
                .leftJoin(whole)
                .on(of(whole, "business_unit_id", Integer.class).eq(SUPPLIER.BUSINESS_UNIT_ID))
                .where(suppliers)
                .orderBy(most.desc(), ever.desc(), SUPPLIER.NAME, SUPPLIER.ID)
                .fetch((Record row) ->
                        new SupplierLine(
                                row.get(SUPPLIER.BUSINESS_UNIT_ID),
                                row.get(BUSINESS_UNIT.NAME),
                                row.get(SUPPLIER.ID),
                                row.get(SUPPLIER.CODE),
                                row.get(SUPPLIER.NAME),
                                row.get(SUPPLIER.COUNTRY),
                                row.get(most),
                                row.get(ofUnit),
                                row.get(ever),
                                row.get(declared),
                                row.get(lines).longValueExact(),
                                row.get(items)));
    }

    /** A new one each time: a filter changes the sum that it is put on. */
    private static AggregateFunction<BigDecimal> euros() {
        return sum(SPEND_ITEM_MONTH.AMOUNT_EUR);
    }

    /** Nothing where there is no sum. */
    private static Field<BigDecimal> amount(Table<?> table, String name) {
        return coalesce(of(table, name, BigDecimal.class), NOTHING)
                .as(DSL.name(table.getName() + "_" + name));
    }

    private static <T> Field<T> of(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(DSL.name(name), type));
    }
}
