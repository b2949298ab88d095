package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.github.linchpin.shared.AreaKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What does this revision say, row by row, largest share first? */
@Component
class ShareRowQuery {
    private static final Field<Boolean> AGGREGATE =
            coalesce(field(AREA.KIND.ne(AreaKind.COUNTRY)), inline(false)).as("aggregate");

    private final DSLContext dsl;

    ShareRowQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The figures of some tables, by the id of the table. */
    Map<Integer, List<ShareRow>> of(Collection<KnownTable> tables) {
        if (tables.isEmpty()) {
            return Map.of();
        }
        Condition wanted = noCondition();
        for (KnownTable table : tables) {
            wanted =
                    wanted.or(
                            FIGURE.SHARE_TABLE
                                    .eq(table.id())
                                    .and(FIGURE.REVISION.eq(table.known().revision())));
        }
        return dsl.select(FIGURE.fields())
                .select(
                        AREA.NAME,
                        AREA.MAP_ID,
                        AGGREGATE,
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
                .where(wanted)
                .orderBy(
                        field(FIGURE.AREA.isNull()).asc(),
                        SNAPSHOT_SHARE.SHARE.desc().nullsLast(),
                        FIGURE.LINE)
                .fetchGroups(row -> row.get(FIGURE.SHARE_TABLE), ShareRowQuery::row);
    }

    private static ShareRow row(Record row) {
        return new ShareRow(
                row.get(FIGURE.LINE),
                row.get(FIGURE.ROLE),
                row.get(FIGURE.AREA),
                row.get(AREA.NAME),
                row.get(AREA.MAP_ID),
                row.get(AGGREGATE),
                row.get(FIGURE.PRINTED_NAME),
                row.get(FIGURE.KIND),
                row.get(FIGURE.ESTIMATED),
                row.get(FIGURE.VALUE),
                row.get(FIGURE.LOW),
                row.get(FIGURE.HIGH),
                row.get(FIGURE.OUTSIDE_TOTAL),
                row.get(FIGURE.NOTE),
                row.get(FIGURE.GRADE),
                row.get(SNAPSHOT_SHARE.SHARE),
                row.get(SNAPSHOT_SHARE.LOW),
                row.get(SNAPSHOT_SHARE.HIGH));
    }
}
