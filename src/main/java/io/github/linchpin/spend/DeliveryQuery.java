package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which suppliers ever delivered which scopes. The sums by month are long and the answer is short,
 * so the query goes from one supplier and scope to the next along the primary key and passes over
 * the months between.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryQuery {
    private static final String STEPS = "delivered";
    private static final Field<Integer> UNIT = field(name(STEPS, "unit"), SQLDataType.INTEGER);
    private static final Field<Integer> SELLER = field(name(STEPS, "seller"), SQLDataType.INTEGER);
    private static final Field<Integer> SCOPE = field(name(STEPS, "scope"), SQLDataType.INTEGER);
    private static final Field<LocalDate> FIRST =
            field(name(STEPS, "first"), SQLDataType.LOCALDATE);

    private final DSLContext dsl;

    DeliveryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a supplier of a unit delivered of a scope. */
    record Delivered(int scope, Sourcing.Supplied supplied) {}

    /**
     * Of some units, up to D; by unit, supplier and scope.
     *
     * @param units condition on the ids of units
     */
    List<Delivered> of(Condition units, SourcingQuery.When when) {
        Field<BigDecimal> euros =
                field(
                        select(
                                        coalesce(
                                                sum(SPEND_SUPPLIER_MONTH.AMOUNT_EUR),
                                                inline(BigDecimal.ZERO)))
                                .from(SPEND_SUPPLIER_MONTH)
                                .where(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID.eq(UNIT))
                                .and(SPEND_SUPPLIER_MONTH.SUPPLIER_ID.eq(SELLER))
                                .and(SPEND_SUPPLIER_MONTH.SCOPE_ID.eq(SCOPE))
                                .and(
                                        SPEND_SUPPLIER_MONTH.MONTH.between(
                                                when.period().first(), when.period().last())));
        return dsl.withRecursive(steps(units))
                .select(UNIT, SELLER, SCOPE, SUPPLIER.NAME, euros)
                .from(table(name(STEPS)))
                .join(SUPPLIER)
                .on(SUPPLIER.BUSINESS_UNIT_ID.eq(UNIT), SUPPLIER.ID.eq(SELLER))
                .where(FIRST.le(when.day()))
                .orderBy(UNIT, SELLER, SCOPE)
                .fetch(found ->
                        new Delivered(
                                found.value3(),
                                new Sourcing.Supplied(
                                        found.value1(),
                                        found.value2(),
                                        found.value4(),
                                        found.value5())));
    }

    private static CommonTableExpression<Record4<Integer, Integer, Integer, LocalDate>> steps(
            Condition units) {
        Table<?> first = next(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID.eq(BUSINESS_UNIT.ID), "begin");
        Table<?> next =
                next(
                        SPEND_SUPPLIER_MONTH
                                .BUSINESS_UNIT_ID
                                .eq(UNIT)
                                .and(
                                        row(
                                                        SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                                        SPEND_SUPPLIER_MONTH.SCOPE_ID)
                                                .gt(row(SELLER, SCOPE))),
                        "further");
        return name(STEPS)
                .fields("unit", "seller", "scope", "first")
                .as(
                        select(
                                        BUSINESS_UNIT.ID,
                                        of("begin", SPEND_SUPPLIER_MONTH.SUPPLIER_ID),
                                        of("begin", SPEND_SUPPLIER_MONTH.SCOPE_ID),
                                        of("begin", SPEND_SUPPLIER_MONTH.MONTH))
                                .from(BUSINESS_UNIT)
                                .crossJoin(lateral(first))
                                .where(units)
                                .unionAll(
                                        select(
                                                        UNIT,
                                                        of(
                                                                "further",
                                                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID),
                                                        of(
                                                                "further",
                                                                SPEND_SUPPLIER_MONTH.SCOPE_ID),
                                                        of("further", SPEND_SUPPLIER_MONTH.MONTH))
                                                .from(table(name(STEPS)))
                                                .crossJoin(lateral(next))));
    }

    /** The first month of the next supplier and scope. */
    private static Table<?> next(Condition after, String alias) {
        return select(
                        SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                        SPEND_SUPPLIER_MONTH.SCOPE_ID,
                        SPEND_SUPPLIER_MONTH.MONTH)
                .from(SPEND_SUPPLIER_MONTH)
                .where(after)
                .orderBy(
                        SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                        SPEND_SUPPLIER_MONTH.SCOPE_ID,
                        SPEND_SUPPLIER_MONTH.MONTH)
                .limit(inline(1))
                .asTable(alias);
    }

    private static <T> Field<T> of(String alias, Field<T> column) {
        return field(name(alias, column.getName()), column.getDataType());
    }
}
