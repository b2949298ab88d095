package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was spent, by scope and origin, from sums by month: no line is read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpendQuery {
    private static final int OF_ALL = 0;

    private final DSLContext dsl;
    private final SpendDictionary dictionary;

    SpendQuery(DSLContext dsl, SpendDictionary dictionary) {
        this.dsl = dsl;
        this.dictionary = dictionary;
    }

    /** On inputs, of the units of a scope; one statement, two more where something is new. */
    List<Spent> inputs(UnitScope scope, SpendFilter filter, WholeMonths period) {
        if (filter.supplier() != null) {
            return suppliers(scope, filter, period).stream()
                    .filter(spent -> spent.of() == filter.supplier())
                    .toList();
        }
        return learned(
                dsl.select(
                                inline(OF_ALL),
                                SPEND_MONTH.SCOPE_ID,
                                SPEND_MONTH.ORIGIN_ID,
                                sum(SPEND_MONTH.AMOUNT_EUR))
                        .from(SPEND_MONTH)
                        .where(seen(SPEND_MONTH.BUSINESS_UNIT_ID, scope, filter))
                        .and(SPEND_MONTH.MONTH.between(period.first(), period.last()))
                        .groupBy(SPEND_MONTH.SCOPE_ID, SPEND_MONTH.ORIGIN_ID)
                        .fetch(),
                filter);
    }

    /** The same by supplier. */
    List<Spent> suppliers(UnitScope scope, SpendFilter filter, WholeMonths period) {
        Condition one =
                filter.supplier() == null
                        ? DSL.noCondition()
                        : SPEND_SUPPLIER_MONTH.SUPPLIER_ID.eq(filter.supplier());
        return learned(
                dsl.select(
                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                SPEND_SUPPLIER_MONTH.SCOPE_ID,
                                SPEND_SUPPLIER_MONTH.ORIGIN_ID,
                                sum(SPEND_SUPPLIER_MONTH.AMOUNT_EUR))
                        .from(SPEND_SUPPLIER_MONTH)
                        .where(seen(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID, scope, filter))
                        .and(one)
                        .and(SPEND_SUPPLIER_MONTH.MONTH.between(period.first(), period.last()))
                        .groupBy(
                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                SPEND_SUPPLIER_MONTH.SCOPE_ID,
                                SPEND_SUPPLIER_MONTH.ORIGIN_ID)
                        .fetch(),
                filter);
    }

    /** On everything, whether it is known what is in it or not. */
    BigDecimal all(UnitScope scope, SpendFilter filter, WholeMonths period) {
        return dsl.select(coalesce(sum(SPEND_UNIT_MONTH.AMOUNT_EUR), inline(BigDecimal.ZERO)))
                .from(SPEND_UNIT_MONTH)
                .where(seen(SPEND_UNIT_MONTH.BUSINESS_UNIT_ID, scope, filter))
                .and(SPEND_UNIT_MONTH.MONTH.between(period.first(), period.last()))
                .fetchSingle()
                .value1();
    }

    private List<Spent> learned(
            Result<Record4<Integer, Integer, Integer, BigDecimal>> rows, SpendFilter filter) {
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
                .filter(spent -> filter.keeps(spent.scope()))
                .toList();
    }

    private static Condition seen(Field<Integer> unit, UnitScope scope, SpendFilter filter) {
        Condition seen = UnitFilter.within(unit, scope);
        return filter.unit() == null ? seen : seen.and(unit.eq(filter.unit()));
    }
}
