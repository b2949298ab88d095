package io.github.linchpin.unit;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;

import io.github.linchpin.shared.AreaKind;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes business units. */
@Component
class UnitRepository {
    private final DSLContext dsl;

    UnitRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int add(UnitChange unit) {
        return Objects.requireNonNull(
                dsl.insertInto(BUSINESS_UNIT)
                        .set(BUSINESS_UNIT.PARENT, unit.parent())
                        .set(BUSINESS_UNIT.NAME, unit.name())
                        .set(BUSINESS_UNIT.COUNTRY, unit.country())
                        .set(BUSINESS_UNIT.ACTIVE, unit.active())
                        .set(BUSINESS_UNIT.BUYER_LISTED, unit.buyerListed())
                        .returningResult(BUSINESS_UNIT.ID)
                        .fetchSingle()
                        .value1());
    }

    /** Whether the unit still was in the version that the change was made from. */
    boolean change(int id, int version, UnitChange unit) {
        return dsl.update(BUSINESS_UNIT)
                        .set(BUSINESS_UNIT.PARENT, unit.parent())
                        .set(BUSINESS_UNIT.NAME, unit.name())
                        .set(BUSINESS_UNIT.COUNTRY, unit.country())
                        .set(BUSINESS_UNIT.ACTIVE, unit.active())
                        .set(BUSINESS_UNIT.BUYER_LISTED, unit.buyerListed())
                        .set(BUSINESS_UNIT.VERSION, BUSINESS_UNIT.VERSION.plus(1))
                        .where(BUSINESS_UNIT.ID.eq(id))
                        .and(BUSINESS_UNIT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean isCountry(String code) {
        return dsl.fetchExists(AREA, AREA.CODE.eq(code).and(AREA.KIND.eq(AreaKind.COUNTRY)));
    }

    /** Keeps others from changing the tree until the end of the transaction. */
    void lock() {
        dsl.select(BUSINESS_UNIT.ID)
                .from(BUSINESS_UNIT)
                .orderBy(BUSINESS_UNIT.ID)
                .forUpdate()
                .fetch();
    }
}
