package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import io.github.linchpin.shared.AreaKind;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What does this revision say, row by row, largest share first? */
@Component
class ShareRowQuery {
    private final DSLContext dsl;

    ShareRowQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<ShareRow> of(int shareTable, int revision) {
        return dsl.select(
                        FIGURE.LINE,
                        FIGURE.ROLE,
                        FIGURE.AREA,
                        AREA.NAME,
                        AREA.MAP_ID,
                        coalesce(field(AREA.KIND.ne(AreaKind.COUNTRY)), inline(false)),
                        FIGURE.PRINTED_NAME,
                        FIGURE.KIND,
                        FIGURE.ESTIMATED,
                        FIGURE.VALUE,
                        FIGURE.LOW,
                        FIGURE.HIGH,
                        FIGURE.OUTSIDE_TOTAL,
                        FIGURE.NOTE,
                        FIGURE.GRADE,
                        SNAPSHOT_SHARE.SHARE,
                        SNAPSHOT_SHARE.LOW,
                        SNAPSHOT_SHARE.HIGH)
                .from(FIGURE)
                .leftJoin(AREA)
                .on(AREA.CODE.eq(FIGURE.AREA))
                .leftJoin(SNAPSHOT_SHARE)
                .on(
                        SNAPSHOT_SHARE.SHARE_TABLE.eq(FIGURE.SHARE_TABLE),
                        SNAPSHOT_SHARE.REVISION.eq(FIGURE.REVISION),
                        SNAPSHOT_SHARE.LINE.eq(FIGURE.LINE))
                .where(FIGURE.SHARE_TABLE.eq(shareTable), FIGURE.REVISION.eq(revision))
                .orderBy(
                        field(FIGURE.AREA.isNull()).asc(),
                        SNAPSHOT_SHARE.SHARE.desc().nullsLast(),
                        FIGURE.LINE)
                .fetch(mapping(ShareRow::new));
    }
}
