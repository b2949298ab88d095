package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units bought in whole months. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitPurchasesQuery {
    private final DSLContext dsl;
    private final UnitSumsQuery sums;
    private final SpendDictionary dictionary;
    private final KeptByUnit<Spent> kept = new KeptByUnit<>();

    UnitPurchasesQuery(DSLContext dsl, UnitSumsQuery sums, SpendDictionary dictionary) {
        this.dsl = dsl;
        this.sums = sums;
        this.dictionary = dictionary;
    }

    /**
     * Of the units of a scope; one statement, one more for those that have changed, two where a
     * scope or an origin is new.
     *
     * @param one condition on the id of a unit
     */
    UnitPurchases of(UnitScope scope, Condition one, WholeMonths period) {
        List<UnitSums> units = sums.of(scope, one, period);
        return new UnitPurchases(
                UnitSums.spent(units),
                kept.of(
                        units.stream().map(unit -> unit.in(period)).toList(),
                        missing -> read(scope, missing, period)));
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
