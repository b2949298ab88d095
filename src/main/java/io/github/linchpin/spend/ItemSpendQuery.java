package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.content.ContentSplit;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was spent on one input, item by item and supplier by supplier. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ItemSpendQuery {
    private final DSLContext dsl;
    private final SpendDictionary dictionary;

    ItemSpendQuery(DSLContext dsl, SpendDictionary dictionary) {
        this.dsl = dsl;
        this.dictionary = dictionary;
    }

    /** A row without its classes. */
    record Bought(ItemExposure.Item item, ItemExposure.Seller seller, Spent spent) {}

    /**
     * Of the units of a scope; the largest value first.
     *
     * @param filter with an input, unless all are wanted
     */
    List<Bought> items(UnitScope scope, SpendFilter filter, WholeMonths period) {
        if (filter.input().isEmpty()) {
            return bought(scope, filter, period, DSL.noCondition());
        }
        Condition containing =
                row(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, SPEND_ITEM_MONTH.ITEM_ID)
                        .in(
                                select(ITEM_CONTENT.BUSINESS_UNIT_ID, ITEM_CONTENT.ITEM_ID)
                                        .from(ITEM_CONTENT)
                                        .where(ITEM_CONTENT.INPUT.eq(filter.input()))
                                        .and(
                                                UnitFilter.within(
                                                        ITEM_CONTENT.BUSINESS_UNIT_ID, scope)));
        return bought(scope, filter, period, containing);
    }

    /** What a supplier of a unit has delivered; of one item, or of all where that is null. */
    record Delivery(int unit, int supplier, @Nullable Integer item) {}

    /** Of the units of a scope, some deliveries; the largest value first. */
    List<Bought> deliveries(
            UnitScope scope, SpendFilter filter, WholeMonths period, Set<Delivery> wanted) {
        return bought(
                scope,
                filter,
                period,
                DSL.or(
                        wanted.stream()
                                .map(one ->
                                        SPEND_ITEM_MONTH
                                                .BUSINESS_UNIT_ID
                                                .eq(one.unit())
                                                .and(
                                                        SPEND_ITEM_MONTH.SUPPLIER_ID.eq(
                                                                one.supplier()))
                                                .and(
                                                        one.item() == null
                                                                ? DSL.noCondition()
                                                                : SPEND_ITEM_MONTH.ITEM_ID.eq(
                                                                        one.item())))
                                .toList()));
    }

    private List<Bought> bought(
            UnitScope scope, SpendFilter filter, WholeMonths period, Condition wanted) {
        Condition counting =
                UnitFilter.within(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, scope)
                        .and(SPEND_ITEM_MONTH.MONTH.between(period.first(), period.last()))
                        .and(wanted);
        if (filter.unit() != null) {
            counting = counting.and(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(filter.unit()));
        }
        if (filter.supplier() != null) {
            counting = counting.and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(filter.supplier()));
        }
        Table<?> parts = ContentSplit.of(counting).byItem().asTable("parts");
        Field<Integer> unit = of(parts, SPEND_ITEM_MONTH.BUSINESS_UNIT_ID);
        Result<? extends Record> rows =
                dsl.select(
                                of(parts, SPEND_MONTH.SCOPE_ID),
                                of(parts, SPEND_MONTH.ORIGIN_ID),
                                of(parts, SPEND_MONTH.AMOUNT_EUR),
                                BUSINESS_UNIT.ID,
                                BUSINESS_UNIT.NAME,
                                ITEM.ID,
                                ITEM.CODE,
                                ITEM.DESCRIPTION,
                                SUPPLIER.ID,
                                SUPPLIER.CODE,
                                SUPPLIER.NAME)
                        .from(parts)
                        .join(BUSINESS_UNIT)
                        .on(BUSINESS_UNIT.ID.eq(unit))
                        .join(ITEM)
                        .on(
                                ITEM.BUSINESS_UNIT_ID.eq(unit),
                                ITEM.ID.eq(of(parts, SPEND_ITEM_MONTH.ITEM_ID)))
                        .join(SUPPLIER)
                        .on(
                                SUPPLIER.BUSINESS_UNIT_ID.eq(unit),
                                SUPPLIER.ID.eq(of(parts, SPEND_ITEM_MONTH.SUPPLIER_ID)))
                        .orderBy(of(parts, SPEND_MONTH.AMOUNT_EUR).desc(), ITEM.CODE, SUPPLIER.CODE)
                        .fetch();
        dictionary.learn(
                rows.stream()
                        .map(one -> one.get(of(parts, SPEND_MONTH.SCOPE_ID)))
                        .collect(Collectors.toSet()),
                rows.stream()
                        .map(one -> one.get(of(parts, SPEND_MONTH.ORIGIN_ID)))
                        .collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> bought(one, parts))
                .filter(one -> filter.keeps(one.spent().scope()))
                .toList();
    }

    private Bought bought(Record row, Table<?> parts) {
        return new Bought(
                new ItemExposure.Item(
                        row.get(BUSINESS_UNIT.ID),
                        row.get(BUSINESS_UNIT.NAME),
                        row.get(ITEM.ID),
                        row.get(ITEM.CODE),
                        row.get(ITEM.DESCRIPTION)),
                new ItemExposure.Seller(
                        row.get(SUPPLIER.ID), row.get(SUPPLIER.CODE), row.get(SUPPLIER.NAME)),
                new Spent(
                        row.get(ITEM.ID),
                        dictionary.scope(row.get(of(parts, SPEND_MONTH.SCOPE_ID))),
                        dictionary.origin(row.get(of(parts, SPEND_MONTH.ORIGIN_ID))),
                        row.get(of(parts, SPEND_MONTH.AMOUNT_EUR))));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(
                table.field(column.getUnqualifiedName(), column.getDataType()));
    }
}
