package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.METHOD;
import static io.github.linchpin.db.jooq.Tables.METHOD_BAND;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static org.jooq.Records.mapping;

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
                        METHOD_BAND.ABOVE)
                .from(SNAPSHOT_LEVEL)
                .join(METHOD)
                .on(
                        METHOD.CODE.eq(SNAPSHOT_LEVEL.METHOD),
                        METHOD.VERSION.eq(SNAPSHOT_LEVEL.VERSION))
                .leftJoin(METHOD_BAND)
                .on(
                        METHOD_BAND.METHOD.eq(SNAPSHOT_LEVEL.METHOD),
                        METHOD_BAND.VERSION.eq(SNAPSHOT_LEVEL.VERSION),
                        METHOD_BAND.LEVEL.eq(SNAPSHOT_LEVEL.LOW))
                .where(
                        SNAPSHOT_LEVEL.SHARE_TABLE.eq(shareTable),
                        SNAPSHOT_LEVEL.REVISION.eq(revision))
                .orderBy(METHOD.METRIC, METHOD.VALID_FROM.desc(), METHOD.CODE)
                .fetch(mapping(Yardstick::new));
    }
}
