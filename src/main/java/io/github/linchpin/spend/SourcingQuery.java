package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who ever delivered what, from sums by month; one statement a question. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourcingQuery {
    private final DSLContext dsl;
    private final DeliveryQuery deliveries;

    SourcingQuery(DSLContext dsl, DeliveryQuery deliveries) {
        this.dsl = dsl;
        this.deliveries = deliveries;
    }

    /**
     * From when on what is looked at.
     *
     * @param period in which a supplier is used
     * @param day D; what was delivered in later months is not known yet
     */
    record When(WholeMonths period, LocalDate day) {
        private Field<BigDecimal> euros(Field<BigDecimal> amount, Field<LocalDate> month) {
            return coalesce(
                    sum(amount).filterWhere(month.between(period.first(), period.last())),
                    inline(BigDecimal.ZERO));
        }
    }

    /** An item of a unit. */
    record Item(int unit, int id) {}

    /** By input and stage. */
    Map<SourcingService.Place, List<Sourcing.Supplied>> inputs(
            UnitScope scope, SpendFilter filter, When when) {
        return deliveries.of(unit -> seen(unit, scope, filter), when).stream()
                .filter(one ->
                        filter.input().isEmpty() || filter.input().equals(one.place().input()))
                .collect(
                        Collectors.groupingBy(
                                DeliveryQuery.Delivered::place,
                                Collectors.mapping(
                                        DeliveryQuery.Delivered::supplied, Collectors.toList())));
    }

    /** Of the items that contain an input at a stage. */
    Map<Item, List<Sourcing.Supplied>> itemsWith(UnitScope scope, SpendFilter filter, When when) {
        Stage stage = Objects.requireNonNull(filter.stage());
        return items(
                scope,
                filter,
                select(ITEM_CONTENT.BUSINESS_UNIT_ID, ITEM_CONTENT.ITEM_ID)
                        .from(ITEM_CONTENT)
                        .where(ITEM_CONTENT.INPUT.eq(filter.input()))
                        .and(ITEM_CONTENT.STAGE.eq(stage))
                        .and(seen(ITEM_CONTENT.BUSINESS_UNIT_ID, scope, filter)),
                when);
    }

    /** Of the items that a supplier delivered in the twelve months. */
    Map<Item, List<Sourcing.Supplied>> itemsFrom(
            UnitScope scope, SpendFilter filter, int supplier, When when) {
        return items(
                scope,
                filter,
                select(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, SPEND_ITEM_MONTH.ITEM_ID)
                        .from(SPEND_ITEM_MONTH)
                        .where(seen(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, scope, filter))
                        .and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(supplier))
                        .and(
                                SPEND_ITEM_MONTH.MONTH.between(
                                        when.period().first(), when.period().last())),
                when);
    }

    private Map<Item, List<Sourcing.Supplied>> items(
            UnitScope scope,
            SpendFilter filter,
            Select<Record2<Integer, Integer>> wanted,
            When when) {
        return dsl
                .select(
                        SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                        SPEND_ITEM_MONTH.ITEM_ID,
                        SPEND_ITEM_MONTH.SUPPLIER_ID,
                        SUPPLIER.NAME,
                        when.euros(SPEND_ITEM_MONTH.AMOUNT_EUR, SPEND_ITEM_MONTH.MONTH))
                .from(SPEND_ITEM_MONTH)
                .join(SUPPLIER)
                .on(
                        SUPPLIER.BUSINESS_UNIT_ID.eq(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                        SUPPLIER.ID.eq(SPEND_ITEM_MONTH.SUPPLIER_ID))
                .where(seen(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, scope, filter))
                .and(SPEND_ITEM_MONTH.MONTH.le(when.day()))
                .and(row(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, SPEND_ITEM_MONTH.ITEM_ID).in(wanted))
                .groupBy(
                        SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                        SPEND_ITEM_MONTH.ITEM_ID,
                        SPEND_ITEM_MONTH.SUPPLIER_ID,
                        SUPPLIER.NAME)
                .orderBy(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, SPEND_ITEM_MONTH.SUPPLIER_ID)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new Item(one.value1(), one.value2()),
                                Collectors.mapping(
                                        one ->
                                                new Sourcing.Supplied(
                                                        one.value1(),
                                                        one.value3(),
                                                        one.value4(),
                                                        one.value5()),
                                        Collectors.toList())));
    }

    private static Condition seen(Field<Integer> unit, UnitScope scope, SpendFilter filter) {
        Condition seen = UnitFilter.within(unit, scope);
        return filter.unit() == null ? seen : seen.and(unit.eq(filter.unit()));
    }
}
