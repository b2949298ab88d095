package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was spent, by supplier, scope and origin, from sums by month: no line is read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupplierSpendQuery {
    private static final Field<BigDecimal> EUROS =
            DSL.field(DSL.name("euros"), SPEND_SUPPLIER_MONTH.AMOUNT_EUR.getDataType());

    private final DSLContext dsl;
    private final SpendDictionary dictionary;

    SupplierSpendQuery(DSLContext dsl, SpendDictionary dictionary) {
        this.dsl = dsl;
        this.dictionary = dictionary;
    }

    /** What was spent at a supplier. */
    record Delivered(ExposureGroup.Key key, Spent spent) {}

    /** Of the units of a scope; one statement, two more where something is new. */
    List<Delivered> suppliers(UnitScope scope, SpendFilter filter, WholeMonths period) {
        // the sums first, the names after: the large table never meets another one row by row
        Table<?> sums =
                dsl.select(
                                SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID,
                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                SPEND_SUPPLIER_MONTH.SCOPE_ID,
                                SPEND_SUPPLIER_MONTH.ORIGIN_ID,
                                sum(SPEND_SUPPLIER_MONTH.AMOUNT_EUR).as(EUROS))
                        .from(SPEND_SUPPLIER_MONTH)
                        .where(wanted(scope, filter))
                        .and(SPEND_SUPPLIER_MONTH.MONTH.between(period.first(), period.last()))
                        .groupBy(
                                SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID,
                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                SPEND_SUPPLIER_MONTH.SCOPE_ID,
                                SPEND_SUPPLIER_MONTH.ORIGIN_ID)
                        .asTable("sums");
        Field<Integer> unit = of(sums, SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID);
        Field<Integer> scopes = of(sums, SPEND_SUPPLIER_MONTH.SCOPE_ID);
        Field<Integer> origins = of(sums, SPEND_SUPPLIER_MONTH.ORIGIN_ID);
        Result<? extends Record> rows =
                dsl.select(
                                unit,
                                SUPPLIER.ID,
                                SUPPLIER.CODE,
                                SUPPLIER.NAME,
                                scopes,
                                origins,
                                of(sums, EUROS))
                        .from(sums)
                        .join(SUPPLIER)
                        .on(
                                SUPPLIER.BUSINESS_UNIT_ID.eq(unit),
                                SUPPLIER.ID.eq(of(sums, SPEND_SUPPLIER_MONTH.SUPPLIER_ID)))
                        .fetch();
        dictionary.learn(
                rows.stream().map(row -> row.get(scopes)).collect(Collectors.toSet()),
                rows.stream().map(row -> row.get(origins)).collect(Collectors.toSet()));
        return rows.stream()
                .map(row ->
                        new Delivered(
                                new ExposureGroup.Key(
                                        row.get(unit),
                                        row.get(SUPPLIER.ID),
                                        row.get(SUPPLIER.CODE),
                                        row.get(SUPPLIER.NAME)),
                                new Spent(
                                        row.get(SUPPLIER.ID),
                                        dictionary.scope(row.get(scopes)),
                                        dictionary.origin(row.get(origins)),
                                        row.get(of(sums, EUROS)))))
                .filter(one -> filter.keeps(one.spent().scope()))
                .toList();
    }

    private static Condition wanted(UnitScope scope, SpendFilter filter) {
        Condition wanted = UnitFilter.within(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID, scope);
        if (filter.unit() != null) {
            wanted = wanted.and(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID.eq(filter.unit()));
        }
        if (filter.supplier() != null) {
            wanted = wanted.and(SPEND_SUPPLIER_MONTH.SUPPLIER_ID.eq(filter.supplier()));
        }
        return wanted;
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(
                table.field(column.getUnqualifiedName(), column.getDataType()));
    }
}
