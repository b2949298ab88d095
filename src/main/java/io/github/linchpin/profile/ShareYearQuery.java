package io.github.linchpin.profile;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.shared.Period;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Which shares did an area have, in every table known at K? */
@Component
class ShareYearQuery {
    private final DSLContext dsl;

    ShareYearQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By input and stage, the earlier first. */
    List<ShareYear> of(String area, Instant known) {
        return dsl.select(SHARE_TABLE.fields())
                .select(
                        INPUT.NAME,
                        SOURCE.ID,
                        SOURCE.FAMILY,
                        SOURCE.SHORT_NAME,
                        SOURCE.EDITION,
                        FIGURE.KIND,
                        FIGURE.ESTIMATED,
                        FIGURE.OUTSIDE_TOTAL,
                        SNAPSHOT_SHARE.LOW,
                        SNAPSHOT_SHARE.SHARE,
                        SNAPSHOT_SHARE.HIGH)
                .from(
                        SHARE_TABLE
                                .join(SOURCE)
                                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                                .join(REVISION)
                                .on(REVISION.SHARE_TABLE.eq(SHARE_TABLE.ID))
                                .join(INPUT)
                                .on(INPUT.SLUG.eq(SHARE_TABLE.INPUT))
                                .join(FIGURE)
                                .on(
                                        FIGURE.SHARE_TABLE.eq(REVISION.SHARE_TABLE),
                                        FIGURE.REVISION.eq(REVISION.NUMBER),
                                        FIGURE.AREA.eq(area))
                                .leftJoin(SNAPSHOT_SHARE)
                                .on(
                                        SNAPSHOT_SHARE.SHARE_TABLE.eq(FIGURE.SHARE_TABLE),
                                        SNAPSHOT_SHARE.REVISION.eq(FIGURE.REVISION),
                                        SNAPSHOT_SHARE.LINE.eq(FIGURE.LINE)))
                .where(KnownTables.knownAt(known))
                .orderBy(
                        INPUT.NAME,
                        SHARE_TABLE.STAGE,
                        SHARE_TABLE.PERIOD_TO,
                        SOURCE.PUBLISHED,
                        SHARE_TABLE.CODE)
                .fetch(ShareYearQuery::year);
    }

    private static ShareYear year(Record row) {
        return new ShareYear(
                row.get(SHARE_TABLE.ID),
                row.get(INPUT.NAME),
                new ShareYear.Line(
                        new ShareYear.Place(row.get(SHARE_TABLE.INPUT), row.get(SHARE_TABLE.STAGE)),
                        row.get(SOURCE.FAMILY),
                        row.get(SHARE_TABLE.FORM),
                        row.get(SHARE_TABLE.UNIVERSE),
                        row.get(SHARE_TABLE.BASIS),
                        row.get(SHARE_TABLE.CONTENT)),
                new Period(row.get(SHARE_TABLE.PERIOD_FROM), row.get(SHARE_TABLE.PERIOD_TO)),
                row.get(SOURCE.ID),
                StandingQuery.edition(row.get(SOURCE.SHORT_NAME), row.get(SOURCE.EDITION)),
                row.get(FIGURE.KIND),
                row.get(FIGURE.ESTIMATED),
                row.get(FIGURE.OUTSIDE_TOTAL),
                row.get(SNAPSHOT_SHARE.LOW),
                row.get(SNAPSHOT_SHARE.SHARE),
                row.get(SNAPSHOT_SHARE.HIGH));
    }
}
