package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.METHOD;
import static io.github.linchpin.db.jooq.Tables.METHOD_BAND;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How do the methods judge this revision? */
@Component
class YardstickQuery {
    private final DSLContext dsl;

    YardstickQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Yardstick> of(int shareTable, int revision) {
        return dsl.select(
                        METHOD.CODE,
                        METHOD.METRIC,
                        METHOD.NAME,
                        METHOD.NOTE,
                        SNAPSHOT_LEVEL.LOW,
                        SNAPSHOT_LEVEL.HIGH,
                        multiset(
                                        select(METHOD_BAND.LEVEL, METHOD_BAND.ABOVE)
                                                .from(METHOD_BAND)
                                                .where(
                                                        METHOD_BAND.METHOD.eq(METHOD.CODE),
                                                        METHOD_BAND.VERSION.eq(METHOD.VERSION))
                                                .orderBy(METHOD_BAND.ABOVE))
                                .convertFrom(rows -> rows.map(mapping(Yardstick.Threshold::new))))
                .from(SNAPSHOT_LEVEL)
                .join(METHOD)
                .on(
                        METHOD.CODE.eq(SNAPSHOT_LEVEL.METHOD),
                        METHOD.VERSION.eq(SNAPSHOT_LEVEL.VERSION))
                .where(
                        SNAPSHOT_LEVEL.SHARE_TABLE.eq(shareTable),
                        SNAPSHOT_LEVEL.REVISION.eq(revision))
                .orderBy(METHOD.METRIC, METHOD.VALID_FROM.desc(), METHOD.CODE)
                .fetch(mapping(Yardstick::new));
    }
}
