package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.db.jooq.tables.Area;
import io.github.linchpin.shared.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What do the share tables say that are known at K, figure by figure? */
@Component
class ShareFigureQuery {
    private static final Area PLACE = io.github.linchpin.db.jooq.Tables.AREA.as("place");

    private final DSLContext dsl;

    ShareFigureQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The figures that a request wants, by input, stage, table and line. */
    List<ShareFigure> find(Asked asked, Instant known) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(
                        SHARE_TABLE.INPUT,
                        SHARE_TABLE.STAGE,
                        SHARE_TABLE.FORM,
                        SHARE_TABLE.PERIOD_FROM,
                        SHARE_TABLE.PERIOD_TO,
                        SOURCE.ID,
                        SHARE_TABLE.CODE,
                        REVISION.NUMBER,
                        lead.shareTable,
                        SHARE_TABLE.UNIVERSE,
                        SHARE_TABLE.BASIS,
                        SHARE_TABLE.CONTENT,
                        SHARE_TABLE.UNIT,
                        REVISION.KNOWN_FROM,
                        REVISION.KNOWN_ASSUMED,
                        SHARE_TABLE.LOCATOR)
                .select(FIGURE.fields())
                .select(PLACE.NAME, SNAPSHOT_SHARE.SHARE, SNAPSHOT_SHARE.LOW, SNAPSHOT_SHARE.HIGH)
                .from(KnownTables.withSnapshots())
                .join(FIGURE)
                .on(
                        FIGURE.SHARE_TABLE.eq(REVISION.SHARE_TABLE),
                        FIGURE.REVISION.eq(REVISION.NUMBER))
                .leftJoin(SNAPSHOT_SHARE)
                .on(
                        SNAPSHOT_SHARE.SHARE_TABLE.eq(FIGURE.SHARE_TABLE),
                        SNAPSHOT_SHARE.REVISION.eq(FIGURE.REVISION),
                        SNAPSHOT_SHARE.LINE.eq(FIGURE.LINE))
                .leftJoin(PLACE)
                .on(PLACE.CODE.eq(FIGURE.AREA))
                .leftJoin(lead.table)
                .on(lead.shareTable.eq(SHARE_TABLE.ID))
                .where(KnownTables.knownAt(known))
                .and(TableFilter.of(asked))
                .and(behind(asked.after()))
                .orderBy(TableFilter.input(), TableFilter.stage(), TableFilter.code(), FIGURE.LINE)
                .limit(asked.rowsToRead())
                .fetch(row -> new ShareFigure(table(row, lead), cell(row)));
    }

    private static Condition behind(@Nullable Position after) {
        return after == null
                ? noCondition()
                : row(TableFilter.input(), TableFilter.stage(), TableFilter.code(), FIGURE.LINE)
                        .gt(
                                val(after.text(0)),
                                val(after.stage(1).code()),
                                val(after.text(2)),
                                val(after.number(3)));
    }

    private static ShareFigure.Table table(Record row, LeadTables lead) {
        return new ShareFigure.Table(
                row.get(SHARE_TABLE.INPUT),
                row.get(SHARE_TABLE.STAGE),
                row.get(SHARE_TABLE.FORM),
                new Period(row.get(SHARE_TABLE.PERIOD_FROM), row.get(SHARE_TABLE.PERIOD_TO)),
                row.get(SOURCE.ID),
                row.get(SHARE_TABLE.CODE),
                row.get(REVISION.NUMBER),
                row.get(lead.shareTable) != null,
                row.get(SHARE_TABLE.UNIVERSE),
                row.get(SHARE_TABLE.BASIS),
                row.get(SHARE_TABLE.CONTENT),
                row.get(SHARE_TABLE.UNIT),
                row.get(REVISION.KNOWN_FROM).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                row.get(REVISION.KNOWN_ASSUMED),
                row.get(SHARE_TABLE.LOCATOR));
    }

    private static ShareFigure.Cell cell(Record row) {
        return new ShareFigure.Cell(
                row.get(FIGURE.LINE),
                row.get(FIGURE.AREA),
                row.get(PLACE.NAME),
                row.get(FIGURE.ROLE),
                row.get(FIGURE.KIND),
                row.get(FIGURE.VALUE),
                row.get(FIGURE.LOW),
                row.get(FIGURE.HIGH),
                row.get(FIGURE.ESTIMATED),
                row.get(FIGURE.OUTSIDE_TOTAL),
                row.get(SNAPSHOT_SHARE.SHARE),
                row.get(SNAPSHOT_SHARE.LOW),
                row.get(SNAPSHOT_SHARE.HIGH),
                row.get(FIGURE.SOURCE),
                row.get(FIGURE.GRADE),
                row.get(FIGURE.NOTE));
    }
}
