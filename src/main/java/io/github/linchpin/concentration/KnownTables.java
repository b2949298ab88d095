package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.db.jooq.tables.Revision;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.RevisionState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.TableOnConditionStep;

/** What the world knew at K, and which table speaks where one figure is needed. */
public final class KnownTables {
    /** The universe that speaks before any other. */
    public static final String WORLD_PRODUCTION = "world production";

    private KnownTables() {}

    /**
     * Share tables with their source, revisions, snapshots, shown level and leading area. Join more
     * to it or not, but keep one revision of each table with {@link #knownAt}.
     */
    public static TableOnConditionStep<Record> withSnapshots() {
        return SHARE_TABLE
                .join(SOURCE)
                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                .join(REVISION)
                .on(REVISION.SHARE_TABLE.eq(SHARE_TABLE.ID))
                .join(SNAPSHOT)
                .on(
                        SNAPSHOT.SHARE_TABLE.eq(REVISION.SHARE_TABLE),
                        SNAPSHOT.REVISION.eq(REVISION.NUMBER))
                .leftJoin(SNAPSHOT_LEVEL)
                .on(
                        SNAPSHOT_LEVEL.SHARE_TABLE.eq(REVISION.SHARE_TABLE),
                        SNAPSHOT_LEVEL.REVISION.eq(REVISION.NUMBER),
                        SNAPSHOT_LEVEL.METHOD.eq(ShownMethod.CODE),
                        SNAPSHOT_LEVEL.VERSION.eq(ShownMethod.VERSION))
                .leftJoin(AREA)
                .on(AREA.CODE.eq(SNAPSHOT.LEADER));
    }

    /**
     * Keeps of every share table the revision that counts at K: published, the newest known one,
     * and of those known from the same day the last. Tables of sources that are switched off are
     * left out, and tables that are withdrawn then. For queries that join revision with source.
     *
     * @param until last moment whose knowledge counts
     */
    public static Condition knownAt(Instant until) {
        Revision newer = REVISION.as("newer");
        OffsetDateTime latest = until.atOffset(ZoneOffset.UTC);
        return SOURCE.ENABLED
                .isTrue()
                .and(REVISION.STATE.eq(RevisionState.PUBLISHED))
                .and(REVISION.WITHDRAWN.isFalse())
                .and(REVISION.KNOWN_FROM.le(latest))
                .and(
                        notExists(
                                selectOne()
                                        .from(newer)
                                        .where(newer.SHARE_TABLE.eq(REVISION.SHARE_TABLE))
                                        .and(newer.STATE.eq(RevisionState.PUBLISHED))
                                        .and(newer.KNOWN_FROM.le(latest))
                                        .and(
                                                row(newer.KNOWN_FROM, newer.NUMBER)
                                                        .gt(
                                                                REVISION.KNOWN_FROM,
                                                                REVISION.NUMBER))));
    }

    /**
     * The order in which tables of one input and stage speak; the first is the lead table (own
     * definition, docs/metrics.md): the one that an analyst has chosen, then newest period, world
     * production before any other universe, production before capacity, best grade, newest edition,
     * rank of the source. The code of the table makes it total.
     *
     * @param until K
     */
    public static List<OrderField<?>> leadOrder(Instant until) {
        return List.of(
                when(SHARE_TABLE.ID.eq(LeadChoices.chosenAt(until)), 0).otherwise(1),
                SHARE_TABLE.PERIOD_TO.desc(),
                SHARE_TABLE.PERIOD_FROM.desc(),
                when(SHARE_TABLE.UNIVERSE.eq(WORLD_PRODUCTION), 0).otherwise(1),
                basisOrder(),
                gradeOrder(),
                SOURCE.PUBLISHED.desc().nullsLast(),
                SOURCE.RANK.asc(),
                SHARE_TABLE.CODE.asc());
    }

    private static Field<Integer> basisOrder() {
        return choose(SHARE_TABLE.BASIS)
                .when(Basis.PRODUCTION, 0)
                .when(Basis.VOLUME, 1)
                .otherwise(2);
    }

    private static Field<Integer> gradeOrder() {
        return choose(SNAPSHOT.GRADE)
                .when(Grade.OFFICIAL, 0)
                .when(Grade.TRANSCRIPT, 1)
                .when(Grade.PARTLY, 2)
                .otherwise(3);
    }
}
