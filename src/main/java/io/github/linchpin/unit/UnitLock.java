package io.github.linchpin.unit;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever changes what a unit has bought, or what that contains, waits for the one before. So no
 * two of them write the same sums.
 */
@Component
public class UnitLock {
    private final DSLContext dsl;

    UnitLock(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Waits for the unit and holds it until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(int unit) {
        dsl.select(BUSINESS_UNIT.ID)
                .from(BUSINESS_UNIT)
                .where(BUSINESS_UNIT.ID.eq(unit))
                .forNoKeyUpdate()
                .fetch();
    }
}
