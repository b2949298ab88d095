package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SPEND_VERSION;

import io.github.linchpin.shared.WholeMonths;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which sums units have at the moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SumVersions {
    private final DSLContext dsl;

    SumVersions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Of units, for some months.
     *
     * @param units condition on the id of a unit
     */
    List<KeptByUnit.Asked> of(Condition units, WholeMonths period) {
        return dsl.select(BUSINESS_UNIT.ID, SPEND_VERSION.VERSION)
                .from(BUSINESS_UNIT)
                .leftJoin(SPEND_VERSION)
                .on(SPEND_VERSION.BUSINESS_UNIT_ID.eq(BUSINESS_UNIT.ID))
                .where(units)
                .fetch(row -> new KeptByUnit.Asked(row.value1(), row.value2(), period));
    }
}
