package io.github.linchpin.unit;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;

import io.github.linchpin.access.UnitScope;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads business units. */
@Component
class UnitQuery {
    private final DSLContext dsl;

    UnitQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<BusinessUnit> all() {
        return where(DSL.noCondition());
    }

    List<BusinessUnit> seenFrom(UnitScope scope) {
        return where(UnitFilter.within(BUSINESS_UNIT.ID, scope));
    }

    private List<BusinessUnit> where(Condition condition) {
        return dsl.selectFrom(BUSINESS_UNIT)
                .where(condition)
                .orderBy(BUSINESS_UNIT.NAME, BUSINESS_UNIT.ID)
                .fetch(UnitQuery::unit);
    }

    private static BusinessUnit unit(Record row) {
        return new BusinessUnit(
                Objects.requireNonNull(row.get(BUSINESS_UNIT.ID)),
                row.get(BUSINESS_UNIT.PARENT),
                row.get(BUSINESS_UNIT.NAME),
                row.get(BUSINESS_UNIT.COUNTRY),
                row.get(BUSINESS_UNIT.ACTIVE),
                row.get(BUSINESS_UNIT.BUYER_LISTED),
                row.get(BUSINESS_UNIT.VERSION));
    }
}
