package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.MEASURE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which of these codes exist? */
@Component
class KnownCodesQuery {
    private final DSLContext dsl;

    KnownCodesQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Set<String> inputs(Collection<String> slugs) {
        return dsl.select(INPUT.SLUG).from(INPUT).where(INPUT.SLUG.in(slugs)).fetchSet(INPUT.SLUG);
    }

    /** Sources that the operator has not switched off. */
    Set<String> sources(Collection<String> ids) {
        return dsl.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.ID.in(ids), SOURCE.ENABLED.isTrue())
                .fetchSet(SOURCE.ID);
    }

    Set<String> areas(Collection<String> codes) {
        return dsl.select(AREA.CODE).from(AREA).where(AREA.CODE.in(codes)).fetchSet(AREA.CODE);
    }

    Set<String> measures(Collection<String> ids) {
        return dsl.select(MEASURE.ID).from(MEASURE).where(MEASURE.ID.in(ids)).fetchSet(MEASURE.ID);
    }

    /** Whether a unit, which who asks has to see, has this supplier. */
    boolean isSupplier(int unit, int supplier) {
        return dsl.fetchExists(
                SUPPLIER, SUPPLIER.BUSINESS_UNIT_ID.eq(unit), SUPPLIER.ID.eq(supplier));
    }
}
