package io.github.linchpin.admin;

import static io.github.linchpin.db.jooq.Tables.ACCOUNT;
import static io.github.linchpin.db.jooq.Tables.ACCOUNT_UNIT;
import static org.jooq.impl.DSL.count;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Counts the active accounts of units. */
@Component
class UnitMembersQuery {
    private final DSLContext dsl;

    UnitMembersQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<Integer, Integer> byUnit() {
        return dsl.select(ACCOUNT_UNIT.UNIT, count())
                .from(ACCOUNT_UNIT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_UNIT.ACCOUNT))
                .where(ACCOUNT.ACTIVE)
                .groupBy(ACCOUNT_UNIT.UNIT)
                .fetchMap(ACCOUNT_UNIT.UNIT, count());
    }
}
