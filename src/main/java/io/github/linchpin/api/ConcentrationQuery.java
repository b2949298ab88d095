package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.METHOD;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.shared.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How concentrated are the share tables that are known at K? */
@Component
class ConcentrationQuery {
    private final DSLContext dsl;

    ConcentrationQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Codes of the methods, in alphabetical order. */
    List<String> methods() {
        return dsl.selectDistinct(METHOD.CODE).from(METHOD).orderBy(METHOD.CODE).fetch(METHOD.CODE);
    }

    /** The tables that a request wants, by input, stage and table, without their levels. */
    List<TableConcentration> find(Asked asked, Instant known) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(SHARE_TABLE.fields())
                .select(SNAPSHOT.fields())
                .select(
                        SOURCE.ID,
                        REVISION.NUMBER,
                        REVISION.DENOMINATOR,
                        REVISION.KNOWN_FROM,
                        lead.shareTable)
                .from(KnownTables.withSnapshots())
                .leftJoin(lead.table)
                .on(lead.shareTable.eq(SHARE_TABLE.ID))
                .where(KnownTables.knownAt(known))
                .and(TableFilter.of(asked))
                .and(behind(asked.after()))
                .orderBy(TableFilter.input(), TableFilter.stage(), TableFilter.code())
                .limit(asked.rowsToRead())
                .fetch(row -> concentration(row, lead));
    }

    /** The levels of these tables by table and method; of several versions the newest. */
    Map<Integer, Map<String, TableConcentration.Levels>> levels(
            Collection<TableConcentration> tables) {
        Map<Integer, Map<String, TableConcentration.Levels>> levels = new HashMap<>();
        Map<Integer, Integer> revisions = new HashMap<>();
        tables.forEach(one -> revisions.put(one.table().id(), one.table().revision()));
        dsl.select(
                        SNAPSHOT_LEVEL.SHARE_TABLE,
                        SNAPSHOT_LEVEL.REVISION,
                        SNAPSHOT_LEVEL.METHOD,
                        SNAPSHOT_LEVEL.LOW,
                        SNAPSHOT_LEVEL.HIGH)
                .from(SNAPSHOT_LEVEL)
                .where(
                        SNAPSHOT_LEVEL.SHARE_TABLE.eq(
                                any(revisions.keySet().toArray(Integer[]::new))))
                .orderBy(SNAPSHOT_LEVEL.METHOD, SNAPSHOT_LEVEL.VERSION)
                .forEach(row -> {
                    if (row.value2().equals(revisions.get(row.value1()))) {
                        levels.computeIfAbsent(row.value1(), table -> new TreeMap<>())
                                .put(
                                        row.value3(),
                                        new TableConcentration.Levels(row.value4(), row.value5()));
                    }
                });
        return levels;
    }

    private static Condition behind(@Nullable Position after) {
        return after == null
                ? noCondition()
                : row(TableFilter.input(), TableFilter.stage(), TableFilter.code())
                        .gt(val(after.text(0)), val(after.stage(1).code()), val(after.text(2)));
    }

    private static TableConcentration concentration(Record row, LeadTables lead) {
        return new TableConcentration(
                new TableConcentration.Table(
                        row.get(SHARE_TABLE.ID),
                        row.get(SHARE_TABLE.INPUT),
                        row.get(SHARE_TABLE.STAGE),
                        row.get(SHARE_TABLE.FORM),
                        new Period(
                                row.get(SHARE_TABLE.PERIOD_FROM), row.get(SHARE_TABLE.PERIOD_TO)),
                        row.get(SOURCE.ID),
                        row.get(SHARE_TABLE.CODE),
                        row.get(REVISION.NUMBER),
                        row.get(lead.shareTable) != null,
                        row.get(SHARE_TABLE.UNIVERSE),
                        row.get(SHARE_TABLE.BASIS),
                        row.get(SHARE_TABLE.CONTENT),
                        row.get(REVISION.DENOMINATOR),
                        row.get(REVISION.KNOWN_FROM)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate()),
                new TableConcentration.Metrics(
                        row.get(SNAPSHOT.AREAS),
                        row.get(SNAPSHOT.RESIDUAL_SHARE),
                        row.get(SNAPSHOT.HHI_HIGH_IS_BOUND),
                        row.get(SNAPSHOT.DOUBT),
                        row.get(SNAPSHOT.LEADER),
                        row.get(SNAPSHOT.LEADER_CERTAIN),
                        row.get(SNAPSHOT.GRADE),
                        row.get(SNAPSHOT.ESTIMATED)),
                new TableConcentration.Range(
                        row.get(SNAPSHOT.HHI_LOW),
                        row.get(SNAPSHOT.HHI_POINT),
                        row.get(SNAPSHOT.HHI_HIGH)),
                new TableConcentration.Range(
                        row.get(SNAPSHOT.LARGEST_LOW),
                        row.get(SNAPSHOT.LARGEST_POINT),
                        row.get(SNAPSHOT.LARGEST_HIGH)),
                new TableConcentration.Range(
                        row.get(SNAPSHOT.THREE_LARGEST_LOW),
                        row.get(SNAPSHOT.THREE_LARGEST_POINT),
                        row.get(SNAPSHOT.THREE_LARGEST_HIGH)),
                Map.of());
    }
}
