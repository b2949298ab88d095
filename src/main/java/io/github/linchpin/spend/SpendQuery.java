package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_CHANGE;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was spent, by scope and origin, from sums by month: no line is read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpendQuery {
    private final DSLContext dsl;
    private final UnitSumsQuery sums;
    private final SpendDictionary dictionary;
    private final UnitPurchasesQuery bought;

    SpendQuery(
            DSLContext dsl,
            UnitSumsQuery sums,
            SpendDictionary dictionary,
            UnitPurchasesQuery bought) {
        this.dsl = dsl;
        this.sums = sums;
        this.dictionary = dictionary;
        this.bought = bought;
    }

    /**
     * Unit by unit; the filter is one of inputs. One statement, up to three more where something is
     * new; two for one supplier.
     */
    UnitPurchases bought(UnitScope scope, SpendFilter filter, WholeMonths period) {
        if (filter.supplier() != null) {
            return new UnitPurchases(
                    UnitSums.spent(sums.of(scope, one(filter), period)),
                    suppliers(scope, filter, period).stream()
                            .filter(spent -> spent.of() == filter.supplier())
                            .map(spent -> spent.ofUnit(Objects.requireNonNull(filter.unit())))
                            .toList());
        }
        return bought.of(scope, one(filter), period).keep(spent -> filter.keeps(spent.scope()));
    }

    /**
     * On inputs, month by month, of some units of a scope: those that the figures are said to be
     * of, even if one joins the scope in between. One statement, two more where something is new.
     */
    MonthlySpend months(
            UnitScope scope, Collection<Integer> units, LocalDate first, LocalDate last) {
        return monthly(
                dsl.select(
                                SPEND_MONTH.MONTH,
                                SPEND_MONTH.BUSINESS_UNIT_ID,
                                SPEND_MONTH.SCOPE_ID,
                                SPEND_MONTH.ORIGIN_ID,
                                SPEND_MONTH.AMOUNT_EUR)
                        .from(SPEND_MONTH)
                        .where(UnitFilter.within(SPEND_MONTH.BUSINESS_UNIT_ID, scope))
                        .and(SPEND_MONTH.BUSINESS_UNIT_ID.in(units))
                        .and(SPEND_MONTH.MONTH.between(first, last))
                        .fetch());
    }

    /** By how much that changed after a day, until now. */
    MonthlySpend changesAfter(
            LocalDate day,
            UnitScope scope,
            Collection<Integer> units,
            LocalDate first,
            LocalDate last) {
        return monthly(
                dsl.select(
                                SPEND_CHANGE.MONTH,
                                SPEND_CHANGE.BUSINESS_UNIT_ID,
                                SPEND_CHANGE.SCOPE_ID,
                                SPEND_CHANGE.ORIGIN_ID,
                                sum(SPEND_CHANGE.AMOUNT_EUR))
                        .from(SPEND_CHANGE)
                        .where(UnitFilter.within(SPEND_CHANGE.BUSINESS_UNIT_ID, scope))
                        .and(SPEND_CHANGE.BUSINESS_UNIT_ID.in(units))
                        .and(SPEND_CHANGE.CHANGED_ON.gt(day))
                        .and(SPEND_CHANGE.MONTH.between(first, last))
                        .groupBy(
                                SPEND_CHANGE.MONTH,
                                SPEND_CHANGE.BUSINESS_UNIT_ID,
                                SPEND_CHANGE.SCOPE_ID,
                                SPEND_CHANGE.ORIGIN_ID)
                        .fetch());
    }

    private MonthlySpend monthly(
            Result<Record5<LocalDate, Integer, Integer, Integer, BigDecimal>> rows) {
        dictionary.learn(
                rows.stream().map(Record5::value3).collect(Collectors.toSet()),
                rows.stream().map(Record5::value4).collect(Collectors.toSet()));
        return new MonthlySpend(
                rows.stream()
                        .map(row ->
                                new MonthlySpend.Row(
                                        row.value1(),
                                        new Spent(
                                                row.value2(),
                                                dictionary.scope(row.value3()),
                                                dictionary.origin(row.value4()),
                                                row.value5())))
                        .toList());
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

    private static Condition one(SpendFilter filter) {
        return filter.unit() == null ? DSL.noCondition() : BUSINESS_UNIT.ID.eq(filter.unit());
    }

    private static Condition seen(Field<Integer> unit, UnitScope scope, SpendFilter filter) {
        Condition seen = UnitFilter.within(unit, scope);
        return filter.unit() == null ? seen : seen.and(unit.eq(filter.unit()));
    }
}
