package io.github.linchpin.profile;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static org.jooq.impl.DSL.noCondition;

import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.db.jooq.tables.SnapshotLevel;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Period;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How do areas stand in the lead tables at K? */
@Component
class StandingQuery {
    /** The method that asks whether the largest share is above 65 %. */
    private static final String ABOVE_65 = "crma-65";

    private static final int VERSION = 1;
    private static final SnapshotLevel LARGEST = SNAPSHOT_LEVEL.as("largest_level");

    private final DSLContext dsl;

    StandingQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every area of every lead table, a row each. */
    List<Standing> all(Instant known) {
        return where(known, noCondition());
    }

    /** Every lead table once, with the figure of one area where it names it. */
    List<Standing> of(String area, Instant known) {
        return where(known, FIGURE.AREA.eq(area));
    }

    private List<Standing> where(Instant known, Condition ofArea) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(lead.table.fields())
                .select(
                        INPUT.NAME,
                        FIGURE.AREA,
                        FIGURE.KIND,
                        FIGURE.OUTSIDE_TOTAL,
                        SNAPSHOT_SHARE.LOW,
                        SNAPSHOT_SHARE.SHARE,
                        SNAPSHOT_SHARE.HIGH,
                        LARGEST.LOW,
                        LARGEST.HIGH)
                .from(lead.table)
                .join(INPUT)
                .on(INPUT.SLUG.eq(lead.input))
                .leftJoin(FIGURE)
                .on(FIGURE.SHARE_TABLE.eq(lead.shareTable), FIGURE.REVISION.eq(lead.revision))
                .and(FIGURE.ROLE.eq(FigureRole.AREA))
                .and(ofArea)
                .leftJoin(SNAPSHOT_SHARE)
                .on(
                        SNAPSHOT_SHARE.SHARE_TABLE.eq(FIGURE.SHARE_TABLE),
                        SNAPSHOT_SHARE.REVISION.eq(FIGURE.REVISION),
                        SNAPSHOT_SHARE.LINE.eq(FIGURE.LINE))
                .leftJoin(LARGEST)
                .on(LARGEST.SHARE_TABLE.eq(lead.shareTable), LARGEST.REVISION.eq(lead.revision))
                .and(LARGEST.METHOD.eq(ABOVE_65))
                .and(LARGEST.VERSION.eq(VERSION))
                .orderBy(INPUT.NAME, lead.input, lead.stage, FIGURE.LINE)
                .fetch(row -> standing(row, lead));
    }

    private static Standing standing(Record row, LeadTables lead) {
        return new Standing(
                row.get(lead.shareTable),
                row.get(lead.input),
                row.get(INPUT.NAME),
                row.get(lead.stage),
                row.get(lead.form),
                new Period(row.get(lead.periodFrom), row.get(lead.periodTo)),
                edition(row.get(lead.sourceName), row.get(lead.edition)),
                row.get(lead.estimated),
                row.get(lead.levelLow),
                row.get(lead.levelHigh),
                row.get(lead.hhiLow),
                row.get(lead.hhiHigh),
                row.get(lead.leader),
                own(row, lead));
    }

    private static Standing.@Nullable Own own(Record row, LeadTables lead) {
        String area = row.get(FIGURE.AREA);
        if (area == null) {
            return null;
        }
        boolean largest = area.equals(row.get(lead.leader));
        Level low = row.get(LARGEST.LOW);
        Level high = row.get(LARGEST.HIGH);
        boolean above = low == Level.HIGH;
        return new Standing.Own(
                area,
                row.get(FIGURE.KIND),
                row.get(FIGURE.OUTSIDE_TOTAL),
                row.get(SNAPSHOT_SHARE.LOW),
                row.get(SNAPSHOT_SHARE.SHARE),
                row.get(SNAPSHOT_SHARE.HIGH),
                largest && above,
                largest && low != null && !above && (high == null || high == Level.HIGH));
    }

    /** "USGS, 2026": the edition where there is one. */
    static String edition(String name, @Nullable String edition) {
        return edition == null ? name : name + ", " + edition;
    }
}
