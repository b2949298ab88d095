package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_VERSION;
import static org.jooq.impl.DSL.sum;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units bought in whole months. What was read of a unit's inputs is kept until its sums
 * change: their version tells. After a change that unit alone is read again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptSums {
    /** Of a hundred bytes or so each. */
    private static final long MOST_ROWS = 400_000;

    private final DSLContext dsl;
    private final SpendDictionary dictionary;
    private final Cache<Asked, List<Spent>> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_ROWS)
                    .weigher((Asked asked, List<Spent> spent) -> 1 + spent.size())
                    .build();

    /**
     * The same always has the same sums.
     *
     * @param version null: there are none yet
     */
    private record Asked(int unit, @Nullable UUID version, WholeMonths period) {}

    KeptSums(DSLContext dsl, SpendDictionary dictionary) {
        this.dsl = dsl;
        this.dictionary = dictionary;
    }

    /** A unit as it is now; nothing spent on anything: null. */
    private record Standing(Asked asked, String name, @Nullable BigDecimal euros) {}

    /**
     * Of the units of a scope; one statement, one more for those that have changed, two where a
     * scope or an origin is new.
     *
     * @param one condition on the id of a unit
     */
    UnitPurchases of(UnitScope scope, Condition one, WholeMonths period) {
        // versions first: sums read after them are at least as new
        List<Standing> standings = standings(scope, one, period);
        Map<Integer, UnitSpend> units = new HashMap<>();
        List<Spent> found = new ArrayList<>();
        Map<Integer, Asked> missing = new HashMap<>();
        for (Standing unit : standings) {
            if (unit.euros() != null) {
                units.put(unit.asked().unit(), new UnitSpend(unit.name(), unit.euros()));
            }
            List<Spent> known = kept.getIfPresent(unit.asked());
            if (known == null) {
                missing.put(unit.asked().unit(), unit.asked());
            } else {
                found.addAll(known);
            }
        }
        if (!missing.isEmpty()) {
            Map<Integer, List<Spent>> read = read(scope, missing.keySet(), period);
            missing.forEach((unit, key) -> {
                List<Spent> spent = read.getOrDefault(unit, List.of());
                kept.put(key, spent);
                found.addAll(spent);
            });
        }
        return new UnitPurchases(units, found);
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
                                new Asked(row.value1(), row.value2(), period),
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
