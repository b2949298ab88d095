package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row per input and stage: its lead table at K with snapshot and shown level, for joins. */
public final class LeadTables {
    public final Table<?> table;
    public final Field<Integer> shareTable;
    public final Field<Integer> revision;
    public final Field<String> input;
    public final Field<Stage> stage;
    public final Field<String> form;
    public final Field<String> universe;
    public final Field<Integer> periodFrom;
    public final Field<Integer> periodTo;
    public final Field<String> source;
    public final Field<String> sourceName;
    public final Field<String> sourceTitle;
    public final Field<String> edition;
    public final Field<Boolean> estimated;
    public final Field<BigDecimal> hhiLow;
    public final Field<BigDecimal> hhiPoint;
    public final Field<BigDecimal> hhiHigh;
    public final Field<Boolean> hhiHighIsBound;
    public final Field<Level> levelLow;
    public final Field<Level> levelHigh;
    public final Field<String> leader;
    public final Field<String> leaderName;
    public final Field<BigDecimal> largest;
    public final Field<BigDecimal> largestLow;
    public final Field<BigDecimal> largestHigh;
    public final Field<Grade> grade;
    public final Field<Boolean> leaderCertain;
    public final Field<LocalDate> published;
    public final Field<OffsetDateTime> knownFrom;
    public final Field<Integer> tables;

    private LeadTables(Instant known) {
        Field<Integer> place =
                rowNumber()
                        .over(
                                partitionBy(SHARE_TABLE.INPUT, SHARE_TABLE.STAGE)
                                        .orderBy(KnownTables.leadOrder(known)))
                        .as("place");
        Field<Integer> competing =
                count().over(partitionBy(SHARE_TABLE.INPUT, SHARE_TABLE.STAGE)).as("tables");
        Field<String> nameOfLeader = AREA.NAME.as("leader_name");
        Table<?> ranked =
                select(
                                SNAPSHOT.SHARE_TABLE,
                                SNAPSHOT.REVISION,
                                SHARE_TABLE.INPUT,
                                SHARE_TABLE.STAGE,
                                SHARE_TABLE.FORM,
                                SHARE_TABLE.UNIVERSE,
                                SHARE_TABLE.PERIOD_FROM,
                                SHARE_TABLE.PERIOD_TO,
                                SHARE_TABLE.SOURCE,
                                SOURCE.SHORT_NAME,
                                SOURCE.TITLE,
                                SOURCE.EDITION,
                                SNAPSHOT.ESTIMATED,
                                SNAPSHOT.HHI_LOW,
                                SNAPSHOT.HHI_POINT,
                                SNAPSHOT.HHI_HIGH,
                                SNAPSHOT.HHI_HIGH_IS_BOUND,
                                SNAPSHOT_LEVEL.LOW,
                                SNAPSHOT_LEVEL.HIGH,
                                SNAPSHOT.LEADER,
                                nameOfLeader,
                                SNAPSHOT.LARGEST_POINT,
                                SNAPSHOT.LARGEST_LOW,
                                SNAPSHOT.LARGEST_HIGH,
                                SNAPSHOT.GRADE,
                                SNAPSHOT.LEADER_CERTAIN,
                                SOURCE.PUBLISHED,
                                REVISION.KNOWN_FROM,
                                competing,
                                place)
                        .from(KnownTables.withSnapshots())
                        .where(KnownTables.knownAt(known))
                        .asTable("ranked");
        table =
                select(ranked.fields())
                        .from(ranked)
                        .where(column(ranked, place).eq(1))
                        .asTable("lead");
        shareTable = column(table, SNAPSHOT.SHARE_TABLE);
        revision = column(table, SNAPSHOT.REVISION);
        input = column(table, SHARE_TABLE.INPUT);
        stage = column(table, SHARE_TABLE.STAGE);
        form = column(table, SHARE_TABLE.FORM);
        universe = column(table, SHARE_TABLE.UNIVERSE);
        periodFrom = column(table, SHARE_TABLE.PERIOD_FROM);
        periodTo = column(table, SHARE_TABLE.PERIOD_TO);
        source = column(table, SHARE_TABLE.SOURCE);
        sourceName = column(table, SOURCE.SHORT_NAME);
        sourceTitle = column(table, SOURCE.TITLE);
        edition = column(table, SOURCE.EDITION);
        estimated = column(table, SNAPSHOT.ESTIMATED);
        hhiLow = column(table, SNAPSHOT.HHI_LOW);
        hhiPoint = column(table, SNAPSHOT.HHI_POINT);
        hhiHigh = column(table, SNAPSHOT.HHI_HIGH);
        hhiHighIsBound = column(table, SNAPSHOT.HHI_HIGH_IS_BOUND);
        levelLow = column(table, SNAPSHOT_LEVEL.LOW);
        levelHigh = column(table, SNAPSHOT_LEVEL.HIGH);
        leader = column(table, SNAPSHOT.LEADER);
        leaderName = column(table, nameOfLeader);
        largest = column(table, SNAPSHOT.LARGEST_POINT);
        largestLow = column(table, SNAPSHOT.LARGEST_LOW);
        largestHigh = column(table, SNAPSHOT.LARGEST_HIGH);
        grade = column(table, SNAPSHOT.GRADE);
        leaderCertain = column(table, SNAPSHOT.LEADER_CERTAIN);
        published = column(table, SOURCE.PUBLISHED);
        knownFrom = column(table, REVISION.KNOWN_FROM);
        tables = column(table, competing);
    }

    /** The lead tables at K. */
    public static LeadTables at(Instant known) {
        return new LeadTables(known);
    }

    /** A row of a query that selects the fields of {@link #table}. */
    public LeadTable read(Record row) {
        LocalDate stated = row.get(published);
        return new LeadTable(
                row.get(input),
                row.get(stage),
                row.get(form),
                new Period(row.get(periodFrom), row.get(periodTo)),
                row.get(universe),
                new LeadTable.Edition(
                        row.get(source),
                        row.get(sourceName),
                        row.get(sourceTitle),
                        row.get(edition),
                        stated == null ? row.get(knownFrom).toLocalDate() : stated),
                row.get(grade),
                row.get(estimated),
                new LeadTable.Index(
                        row.get(hhiLow),
                        row.get(hhiPoint),
                        row.get(hhiHigh),
                        row.get(hhiHighIsBound),
                        row.get(levelLow),
                        row.get(levelHigh)),
                new LeadTable.Largest(
                        row.get(leader),
                        row.get(leaderName),
                        row.get(leaderCertain),
                        row.get(largest),
                        row.get(largestLow),
                        row.get(largestHigh)));
    }

    private static <T> Field<T> column(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }
}
