package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.jooq.tables.ShareTable;
import io.github.linchpin.db.jooq.tables.records.RevisionRecord;
import io.github.linchpin.db.jooq.tables.records.ShareTableRecord;
import io.github.linchpin.db.jooq.tables.records.SnapshotLevelRecord;
import io.github.linchpin.db.jooq.tables.records.SnapshotRecord;
import io.github.linchpin.db.jooq.tables.records.SnapshotShareRecord;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.metric.InsufficientData;
import io.github.linchpin.shared.AreaKind;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.RevisionState;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.StoredTables;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads published revisions for the metrics and writes their results. */
@Repository
class SnapshotRepository {
    private final DSLContext dsl;
    private final Clock clock;

    SnapshotRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    boolean isComplete(String fingerprint) {
        return !dsl.fetchExists(
                dsl.selectOne()
                        .from(REVISION)
                        .where(REVISION.STATE.eq(RevisionState.PUBLISHED))
                        .and(REVISION.WITHDRAWN.isFalse())
                        .and(
                                notExists(
                                        selectOne()
                                                .from(SNAPSHOT)
                                                .where(
                                                        SNAPSHOT.SHARE_TABLE.eq(
                                                                REVISION.SHARE_TABLE))
                                                .and(SNAPSHOT.REVISION.eq(REVISION.NUMBER))
                                                .and(SNAPSHOT.FINGERPRINT.eq(fingerprint)))));
    }

    /** All published revisions, what was known first comes first. */
    List<PublishedRevision> published() {
        return published(noCondition());
    }

    /** The published revisions of the tables whose figures compare with those of this one. */
    List<PublishedRevision> comparable(int table) {
        ShareTable own = SHARE_TABLE.as("own");
        return published(
                exists(
                        selectOne()
                                .from(own)
                                .where(own.ID.eq(table))
                                .and(own.INPUT.eq(SHARE_TABLE.INPUT))
                                .and(own.STAGE.eq(SHARE_TABLE.STAGE))
                                .and(own.FORM.eq(SHARE_TABLE.FORM))
                                .and(own.UNIVERSE.eq(SHARE_TABLE.UNIVERSE))
                                .and(own.BASIS.eq(SHARE_TABLE.BASIS))
                                .and(own.CONTENT.eq(SHARE_TABLE.CONTENT))));
    }

    private List<PublishedRevision> published(Condition wanted) {
        Set<String> aggregates = aggregates();
        Map<List<Integer>, List<Figure>> figures = new HashMap<>();
        dsl.select(FIGURE.fields())
                .from(FIGURE)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(FIGURE.SHARE_TABLE))
                .where(wanted)
                .orderBy(FIGURE.SHARE_TABLE, FIGURE.REVISION, FIGURE.LINE)
                .fetchInto(FIGURE)
                .forEach(figure ->
                        figures.computeIfAbsent(
                                        List.of(figure.getShareTable(), figure.getRevision()),
                                        key -> new ArrayList<>())
                                .add(StoredTables.figure(figure)));
        return dsl.select()
                .from(REVISION)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                .join(SOURCE)
                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                .where(REVISION.STATE.eq(RevisionState.PUBLISHED))
                .and(REVISION.WITHDRAWN.isFalse())
                .and(wanted)
                .orderBy(REVISION.KNOWN_FROM, SHARE_TABLE.CODE, REVISION.NUMBER)
                .fetch(row -> {
                    RevisionRecord revision = row.into(REVISION);
                    return new PublishedRevision(
                            revision.getShareTable(),
                            revision.getNumber(),
                            revision.getKnownFrom(),
                            StoredTables.revision(
                                    revision,
                                    figures.getOrDefault(
                                            List.of(revision.getShareTable(), revision.getNumber()),
                                            List.of())),
                            series(row.into(SHARE_TABLE)),
                            new Period(
                                    row.get(SHARE_TABLE.PERIOD_FROM),
                                    row.get(SHARE_TABLE.PERIOD_TO)),
                            row.get(SOURCE.ENABLED),
                            aggregates);
                });
    }

    /** A revision that a table may get. */
    PublishedRevision candidate(int table, Revision content, OffsetDateTime known) {
        Set<String> aggregates = aggregates();
        return dsl.select(SHARE_TABLE.fields())
                .select(SOURCE.ENABLED)
                .from(SHARE_TABLE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                .where(SHARE_TABLE.ID.eq(table))
                .fetchSingle(row ->
                        new PublishedRevision(
                                table,
                                0,
                                known,
                                content,
                                series(row.into(SHARE_TABLE)),
                                new Period(
                                        row.get(SHARE_TABLE.PERIOD_FROM),
                                        row.get(SHARE_TABLE.PERIOD_TO)),
                                row.get(SOURCE.ENABLED),
                                aggregates));
    }

    private Set<String> aggregates() {
        return dsl.select(AREA.CODE)
                .from(AREA)
                .where(AREA.KIND.ne(AreaKind.COUNTRY))
                .fetchSet(AREA.CODE);
    }

    private static String series(ShareTableRecord table) {
        return String.join(
                " / ",
                table.getInput(),
                table.getStage().code(),
                table.getForm(),
                table.getUniverse(),
                table.getBasis().code(),
                table.getContent());
    }

    /** The state of formulas, methods and governance values of what is stored. */
    Optional<String> fingerprint() {
        return dsl.select(SNAPSHOT.FINGERPRINT)
                .from(SNAPSHOT)
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    void replaceAll(Map<PublishedRevision, Concentration> results, String fingerprint) {
        dsl.deleteFrom(SNAPSHOT_LEVEL).execute();
        dsl.deleteFrom(SNAPSHOT_SHARE).execute();
        dsl.deleteFrom(SNAPSHOT).execute();
        add(results, fingerprint);
    }

    void add(Map<PublishedRevision, Concentration> results, String fingerprint) {
        List<SnapshotRecord> snapshots = new ArrayList<>();
        List<SnapshotShareRecord> shares = new ArrayList<>();
        List<SnapshotLevelRecord> levels = new ArrayList<>();
        results.forEach((revision, result) -> {
            snapshots.add(snapshot(revision, result, fingerprint));
            shares.addAll(shares(revision, result));
            levels.addAll(levels(revision, result));
        });
        BulkInsert.into(dsl, SNAPSHOT, snapshots);
        BulkInsert.into(dsl, SNAPSHOT_SHARE, shares);
        BulkInsert.into(dsl, SNAPSHOT_LEVEL, levels);
    }

    private SnapshotRecord snapshot(
            PublishedRevision of, Concentration result, String fingerprint) {
        SnapshotRecord row = new SnapshotRecord();
        row.setShareTable(of.table());
        row.setRevision(of.number());
        row.setFingerprint(fingerprint);
        row.setComputedAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.setGrade(of.grade());
        row.setEstimated(of.estimated());
        row.setAreas(result.positiveAreas());
        row.setResidualShare(result.residual().point());
        row.setHhiLow(result.hhi().low());
        row.setHhiPoint(result.hhi().point());
        row.setHhiHigh(result.hhi().high());
        row.setHhiHighIsBound(result.hhi().highIsBound());
        row.setDoubt(code(result.hhi().reason()));
        row.setLeader(result.leader().area());
        row.setLeaderCertain(result.leader().certain());
        row.setLargestLow(result.leader().share().low());
        row.setLargestPoint(result.leader().share().point());
        row.setLargestHigh(result.leader().share().high());
        row.setThreeLargestLow(result.topThree().low());
        row.setThreeLargestPoint(result.topThree().point());
        row.setThreeLargestHigh(result.topThree().high());
        row.setNormalisedLow(result.normalised().low());
        row.setNormalisedHigh(result.normalised().high());
        row.setEntropy(result.entropyValue());
        row.setTheil(result.theilValue());
        row.setGovernanceLow(result.weighted().low());
        row.setGovernancePoint(result.weighted().point());
        row.setGovernanceHigh(result.weighted().high());
        row.setGovernanceDoubt(code(result.weighted().reason()));
        return row;
    }

    private static @Nullable String code(@Nullable InsufficientData reason) {
        return reason == null ? null : reason.code();
    }

    private static List<SnapshotShareRecord> shares(PublishedRevision of, Concentration result) {
        List<SnapshotShareRecord> rows = new ArrayList<>();
        ShownShares.of(of.content(), result)
                .forEach((line, share) ->
                        rows.add(
                                new SnapshotShareRecord(
                                        of.table(),
                                        of.number(),
                                        line,
                                        share.point(),
                                        share.low(),
                                        share.high())));
        return rows;
    }

    private static List<SnapshotLevelRecord> levels(PublishedRevision of, Concentration result) {
        return result.levels().stream()
                .map(level ->
                        new SnapshotLevelRecord(
                                of.table(),
                                of.number(),
                                level.method().code(),
                                level.method().version(),
                                level.levels().low(),
                                level.levels().high()))
                .toList();
    }
}
