package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_VERSION;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units bought in whole months. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitPurchasesQuery {
    private final DSLContext dsl;
    private final SpendDictionary dictionary;
    private final KeptByUnit<Spent> kept = new KeptByUnit<>();

    UnitPurchasesQuery(DSLContext dsl, SpendDictionary dictionary) {
        this.dsl = dsl;
        this.dictionary = dictionary;
    }

    /** A unit as it is now; nothing spent on anything: null. */
    private record Standing(KeptByUnit.Asked asked, String name, @Nullable BigDecimal euros) {}

    /**
     * Of the units of a scope; one statement, one more for those that have changed, two where a
     * scope or an origin is new.
     *
     * @param one condition on the id of a unit
     */
    UnitPurchases of(UnitScope scope, Condition one, WholeMonths period) {
        List<Standing> standings = standings(scope, one, period);
        Map<Integer, UnitSpend> units = new HashMap<>();
        for (Standing unit : standings) {
            if (unit.euros() != null) {
                units.put(unit.asked().unit(), new UnitSpend(unit.name(), unit.euros()));
            }
        }
        return new UnitPurchases(
                units,
                kept.of(
                        standings.stream().map(Standing::asked).toList(),
                        missing -> read(scope, missing, period)));
    }

    private List<Standing> standings(UnitScope scope, Condition one, WholeMonths period) {
        return dsl.select(
                        BUSINESS_UNIT.ID,
                        SPEND_VERSION.VERSION,
                        BUSINESS_UNIT.NAME,
                        sum(SPEND_UNIT_MONTH.AMOUNT_EUR))
                .from(BUSINESS_UNIT)
                .leftJoin(SPEND_VERSION)
                .on(SPEND_VERSION.BUSINESS_UNIT_ID.eq(BUSINESS_UNIT.ID))
                .leftJoin(SPEND_UNIT_MONTH)
                .on(
                        SPEND_UNIT_MONTH.BUSINESS_UNIT_ID.eq(BUSINESS_UNIT.ID),
                        SPEND_UNIT_MONTH.MONTH.between(period.first(), period.last()))
                .where(UnitFilter.within(BUSINESS_UNIT.ID, scope))
                .and(one)
                .groupBy(BUSINESS_UNIT.ID, SPEND_VERSION.VERSION)
                .fetch(row ->
                        new Standing(
                                new KeptByUnit.Asked(row.value1(), row.value2(), period),
                                row.value3(),
                                row.value4()));
    }

    private Map<Integer, List<Spent>> read(
            UnitScope scope, Set<Integer> units, WholeMonths period) {
        Result<Record4<Integer, Integer, Integer, BigDecimal>> rows =
                dsl.select(
                                SPEND_MONTH.BUSINESS_UNIT_ID,
                                SPEND_MONTH.SCOPE_ID,
                                SPEND_MONTH.ORIGIN_ID,
                                sum(SPEND_MONTH.AMOUNT_EUR))
                        .from(SPEND_MONTH)
                        .where(UnitFilter.within(SPEND_MONTH.BUSINESS_UNIT_ID, scope))
                        .and(SPEND_MONTH.BUSINESS_UNIT_ID.in(units))
                        .and(SPEND_MONTH.MONTH.between(period.first(), period.last()))
                        .groupBy(
                                SPEND_MONTH.BUSINESS_UNIT_ID,
                                SPEND_MONTH.SCOPE_ID,
                                SPEND_MONTH.ORIGIN_ID)
                        .fetch();
        dictionary.learn(
                rows.stream().map(Record4::value2).collect(Collectors.toSet()),
                rows.stream().map(Record4::value3).collect(Collectors.toSet()));
        return rows.stream()
                .map(row ->
                        new Spent(
                                row.value1(),
                                dictionary.scope(row.value2()),
                                dictionary.origin(row.value3()),
                                row.value4()))
                .collect(Collectors.groupingBy(Spent::of));
    }
}
