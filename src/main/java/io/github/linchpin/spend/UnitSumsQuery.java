package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_VERSION;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.unit.UnitFilter;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units spent on everything, with the versions of their sums. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitSumsQuery {
    private final DSLContext dsl;

    UnitSumsQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Of the units of a scope, by their id; one statement.
     *
     * @param one condition on the id of a unit
     */
    List<UnitSums> of(UnitScope scope, Condition one, WholeMonths period) {
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
                .orderBy(BUSINESS_UNIT.ID)
                .fetch(row -> new UnitSums(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
