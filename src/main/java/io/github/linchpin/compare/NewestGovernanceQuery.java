package io.github.linchpin.compare;

import static io.github.linchpin.db.jooq.Tables.GOVERNANCE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.Records.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a country was governed according to the newest estimates known. */
@Component
class NewestGovernanceQuery {
    private final DSLContext dsl;

    NewestGovernanceQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * An estimate on the scale of the source, about -2.5 to 2.5.
     *
     * @param area country code
     * @param dimension two letters
     * @param edition of the source, null where it has none
     */
    record Estimate(
            String area,
            String dimension,
            int year,
            BigDecimal value,
            String source,
            @Nullable String edition) {}

    /** Of some countries the newest year of every dimension, from sources out by a day. */
    List<Estimate> newest(Collection<String> areas, LocalDate known) {
        return dsl.select(
                        GOVERNANCE.AREA,
                        GOVERNANCE.DIMENSION,
                        GOVERNANCE.YEAR,
                        GOVERNANCE.ESTIMATE,
                        SOURCE.TITLE,
                        SOURCE.EDITION)
                .distinctOn(GOVERNANCE.AREA, GOVERNANCE.DIMENSION)
                .from(GOVERNANCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(GOVERNANCE.SOURCE))
                .where(
                        GOVERNANCE.AREA.in(areas),
                        SOURCE.ENABLED.isTrue(),
                        SOURCE.PUBLISHED.isNull().or(SOURCE.PUBLISHED.le(known)))
                .orderBy(
                        GOVERNANCE.AREA,
                        GOVERNANCE.DIMENSION,
                        GOVERNANCE.YEAR.desc(),
                        SOURCE.PUBLISHED.desc().nullsLast(),
                        GOVERNANCE.SOURCE)
                .fetch(mapping(Estimate::new));
    }
}
