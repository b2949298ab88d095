package io.github.linchpin.draft;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.draft.DraftSheet.Neighbour;
import io.github.linchpin.supply.ShareTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/**
 * The tables beside the one that is worked on: other sources, the period before, newer editions.
 */
@Component
class SeriesQuery {
    /** Columns beside the grid; more would not be read. */
    private static final int MOST_NEIGHBOURS = 3;

    private final DSLContext dsl;

    SeriesQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What other sources say about the same, the nearest period first. */
    List<Neighbour> neighbours(ShareTable table, Instant known) {
        record Head(int id, int revision, Neighbour neighbour) {}
        List<Head> heads =
                dsl.select(
                                SHARE_TABLE.ID,
                                REVISION.NUMBER,
                                SHARE_TABLE.CODE,
                                SOURCE.SHORT_NAME,
                                SHARE_TABLE.PERIOD_FROM,
                                SHARE_TABLE.PERIOD_TO,
                                SHARE_TABLE.UNIT)
                        .from(SHARE_TABLE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                        .join(REVISION)
                        .on(REVISION.SHARE_TABLE.eq(SHARE_TABLE.ID))
                        .where(KnownTables.knownAt(known))
                        .and(same(table))
                        .and(SHARE_TABLE.SOURCE.ne(table.source()))
                        .and(SHARE_TABLE.PERIOD_TO.le(table.period().to()))
                        .orderBy(
                                SHARE_TABLE.PERIOD_TO.desc(),
                                SOURCE.PUBLISHED.desc().nullsLast(),
                                SOURCE.RANK,
                                SHARE_TABLE.CODE)
                        .limit(MOST_NEIGHBOURS)
                        .fetch(row ->
                                new Head(
                                        row.value1(),
                                        row.value2(),
                                        new Neighbour(
                                                row.value3(),
                                                row.value4(),
                                                row.value5().equals(row.value6())
                                                        ? row.value6().toString()
                                                        : row.value5() + "-" + row.value6(),
                                                row.value7(),
                                                new HashMap<>())));
        for (Head head : heads) {
            head.neighbour().values().putAll(values(head.id(), head.revision()));
        }
        return heads.stream().map(Head::neighbour).toList();
    }

    /** The figures of the same series in the period before, in the newest edition that has it. */
    Map<String, BigDecimal> before(ShareTable table, Instant known) {
        Optional<Record2<Integer, Integer>> newest =
                dsl.select(SHARE_TABLE.ID, REVISION.NUMBER)
                        .from(SHARE_TABLE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                        .join(REVISION)
                        .on(REVISION.SHARE_TABLE.eq(SHARE_TABLE.ID))
                        .where(KnownTables.knownAt(known))
                        .and(same(table))
                        .and(SHARE_TABLE.UNIVERSE.eq(table.universe()))
                        .and(SHARE_TABLE.BASIS.eq(table.basis()))
                        .and(SHARE_TABLE.CONTENT.eq(table.content()))
                        .and(SHARE_TABLE.UNIT.eq(table.unit()))
                        .and(SHARE_TABLE.PERIOD_TO.lt(table.period().to()))
                        .orderBy(
                                SHARE_TABLE.PERIOD_TO.desc(),
                                SOURCE.PUBLISHED.desc().nullsLast(),
                                SHARE_TABLE.CODE)
                        .limit(1)
                        .fetchOptional();
        return newest.map(row -> values(row.value1(), row.value2())).orElse(Map.of());
    }

    /** Names of the source and of what may replace it. */
    record Edition(boolean enabled, Optional<String> newer) {}

    Edition edition(ShareTable table) {
        var own = SOURCE.as("own");
        boolean enabled =
                dsl.select(SOURCE.ENABLED)
                        .from(SOURCE)
                        .where(SOURCE.ID.eq(table.source()))
                        .fetchSingle(row -> row.value1());
        Optional<String> newer =
                dsl.select(SOURCE.SHORT_NAME)
                        .from(SHARE_TABLE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                        .join(own)
                        .on(own.FAMILY.eq(SOURCE.FAMILY))
                        .where(own.ID.eq(table.source()))
                        .and(SOURCE.PUBLISHED.gt(own.PUBLISHED))
                        .and(SOURCE.ENABLED)
                        .and(same(table))
                        .and(SHARE_TABLE.PERIOD_FROM.eq(table.period().from()))
                        .and(SHARE_TABLE.PERIOD_TO.eq(table.period().to()))
                        .orderBy(SOURCE.PUBLISHED.desc(), SOURCE.ID)
                        .limit(1)
                        .fetchOptional(row -> row.value1());
        return new Edition(enabled, newer);
    }

    private static Condition same(ShareTable table) {
        return SHARE_TABLE
                .INPUT
                .eq(table.input())
                .and(SHARE_TABLE.STAGE.eq(table.stage()))
                .and(SHARE_TABLE.FORM.eq(table.form()));
    }

    private Map<String, BigDecimal> values(int table, int revision) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        dsl.select(FIGURE.AREA, FIGURE.VALUE)
                .from(FIGURE)
                .where(FIGURE.SHARE_TABLE.eq(table), FIGURE.REVISION.eq(revision))
                .and(FIGURE.AREA.isNotNull())
                .and(FIGURE.VALUE.isNotNull())
                .forEach(row -> values.put(row.value1(), row.value2()));
        return values;
    }
}
