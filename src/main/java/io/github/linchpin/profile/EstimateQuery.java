package io.github.linchpin.profile;

import static io.github.linchpin.db.jooq.Tables.GOVERNANCE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which governance estimates of an area were published by K? */
@Component
class EstimateQuery {
    private final DSLContext dsl;

    EstimateQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By dimension and year; where editions differ on a year, the newer one speaks. */
    List<Estimate> of(String area, Instant known) {
        LocalDate day = LocalDate.ofInstant(known, ZoneOffset.UTC);
        return dsl.select(
                        GOVERNANCE.DIMENSION,
                        GOVERNANCE.YEAR,
                        GOVERNANCE.ESTIMATE,
                        SOURCE.TITLE,
                        SOURCE.EDITION)
                .distinctOn(GOVERNANCE.DIMENSION, GOVERNANCE.YEAR)
                .from(GOVERNANCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(GOVERNANCE.SOURCE))
                .where(GOVERNANCE.AREA.eq(area))
                .and(SOURCE.ENABLED.isTrue())
                .and(SOURCE.PUBLISHED.isNull().or(SOURCE.PUBLISHED.le(day)))
                .orderBy(
                        GOVERNANCE.DIMENSION,
                        GOVERNANCE.YEAR,
                        SOURCE.PUBLISHED.desc().nullsLast(),
                        SOURCE.ID)
                .fetch(row ->
                        new Estimate(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value5() == null || row.value4().contains(row.value5())
                                        ? row.value4()
                                        : row.value4() + ", " + row.value5()));
    }
}
