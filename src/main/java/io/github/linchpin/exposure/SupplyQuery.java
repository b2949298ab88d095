package io.github.linchpin.exposure;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import io.github.linchpin.concentration.LeadChoices;
import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.shared.AreaKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.RevisionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who supplies inputs, by the lead table of each stage at K? */
@Component
class SupplyQuery {
    private final DSLContext dsl;
    private final LeadChoices choices;

    SupplyQuery(DSLContext dsl, LeadChoices choices) {
        this.dsl = dsl;
        this.choices = choices;
    }

    /** Every input and stage with a lead table, in alphabetical order. */
    List<LeadSupply> all(Instant known) {
        return read(LeadTables.at(known));
    }

    /**
     * The moments at which something became known, of sources that are not switched off, or another
     * table was chosen to lead, with how much that was.
     */
    NavigableMap<Instant, Integer> news() {
        NavigableMap<Instant, Integer> news =
                new TreeMap<>(
                        dsl.select(REVISION.KNOWN_FROM, DSL.count())
                                .from(REVISION)
                                .join(SHARE_TABLE)
                                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                                .join(SOURCE)
                                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                                .where(REVISION.STATE.eq(RevisionState.PUBLISHED))
                                .and(SOURCE.ENABLED.isTrue())
                                .groupBy(REVISION.KNOWN_FROM)
                                .fetchMap(row -> row.value1().toInstant(), row -> row.value2()));
        choices.moments().forEach((moment, number) -> news.merge(moment, number, Integer::sum));
        return news;
    }

    private List<LeadSupply> read(LeadTables lead) {
        Map<Integer, List<Record>> tables = new LinkedHashMap<>();
        dsl.select(lead.table.fields())
                .select(
                        INPUT.NAME,
                        FIGURE.ROLE,
                        FIGURE.AREA,
                        FIGURE.OUTSIDE_TOTAL,
                        FIGURE.GRADE,
                        AREA.NAME,
                        AREA.KIND,
                        SNAPSHOT_SHARE.LOW,
                        SNAPSHOT_SHARE.SHARE,
                        SNAPSHOT_SHARE.HIGH)
                .from(lead.table)
                .join(INPUT)
                .on(INPUT.SLUG.eq(lead.input))
                .join(FIGURE)
                .on(FIGURE.SHARE_TABLE.eq(lead.shareTable), FIGURE.REVISION.eq(lead.revision))
                .leftJoin(SNAPSHOT_SHARE)
                .on(
                        SNAPSHOT_SHARE.SHARE_TABLE.eq(FIGURE.SHARE_TABLE),
                        SNAPSHOT_SHARE.REVISION.eq(FIGURE.REVISION),
                        SNAPSHOT_SHARE.LINE.eq(FIGURE.LINE))
                .leftJoin(AREA)
                .on(AREA.CODE.eq(FIGURE.AREA))
                .orderBy(INPUT.NAME, lead.input, lead.stage, FIGURE.LINE)
                .forEach(row ->
                        tables.computeIfAbsent(row.get(lead.shareTable), table -> new ArrayList<>())
                                .add(row));
        return tables.values().stream().map(rows -> supply(rows, lead)).toList();
    }

    private static LeadSupply supply(List<Record> rows, LeadTables lead) {
        Record first = rows.getFirst();
        LeadTable table = lead.read(first);
        return new LeadSupply(
                table,
                supply(table, first.get(INPUT.NAME), rows),
                rows.size(),
                (int)
                        rows.stream()
                                .filter(row -> row.get(FIGURE.GRADE) == Grade.KNOWLEDGE)
                                .count());
    }

    private static Supply supply(LeadTable table, String inputName, List<Record> rows) {
        String edition = table.edition().edition();
        return new Supply(
                table.input(),
                inputName,
                table.stage(),
                table.form(),
                table.period(),
                edition == null ? table.edition().name() : table.edition().name() + ", " + edition,
                Supply.parts(
                        rows.stream()
                                .filter(row -> !row.get(FIGURE.OUTSIDE_TOTAL))
                                .map(SupplyQuery::figure)
                                .toList()),
                rows.stream()
                        .filter(row -> row.get(FIGURE.OUTSIDE_TOTAL))
                        .map(row -> row.get(AREA.NAME) == null ? "" : row.get(AREA.NAME))
                        .toList());
    }

    private static Supply.Figure figure(Record row) {
        return new Supply.Figure(
                kind(row),
                row.get(FIGURE.AREA),
                row.get(AREA.NAME) == null ? "" : row.get(AREA.NAME),
                row.get(SNAPSHOT_SHARE.LOW),
                row.get(SNAPSHOT_SHARE.SHARE),
                row.get(SNAPSHOT_SHARE.HIGH));
    }

    private static Supply.Kind kind(Record row) {
        if (row.get(FIGURE.ROLE) == FigureRole.RESIDUAL) {
            return Supply.Kind.RESIDUAL;
        }
        return row.get(AREA.KIND) == AreaKind.COUNTRY ? Supply.Kind.COUNTRY : Supply.Kind.BLOCK;
    }
}
