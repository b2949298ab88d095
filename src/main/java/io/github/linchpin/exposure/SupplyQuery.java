package io.github.linchpin.exposure;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_SHARE;
import static org.jooq.impl.DSL.noCondition;

import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.shared.AreaKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Who supplies inputs, by the lead table of each stage at K? */
@Component
class SupplyQuery {
    private final DSLContext dsl;

    SupplyQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every input and stage with a lead table, in alphabetical order. */
    List<Supply> all(Instant known) {
        return where(LeadTables.at(known), noCondition());
    }

    /** The stages of these inputs. */
    List<Supply> of(Collection<String> inputs, Instant known) {
        LeadTables lead = LeadTables.at(known);
        return where(lead, lead.input.in(inputs));
    }

    private List<Supply> where(LeadTables lead, Condition condition) {
        Map<Integer, List<Record>> tables = new LinkedHashMap<>();
        dsl.select(lead.table.fields())
                .select(
                        INPUT.NAME,
                        FIGURE.ROLE,
                        FIGURE.AREA,
                        FIGURE.OUTSIDE_TOTAL,
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
                .where(condition)
                .orderBy(INPUT.NAME, lead.input, lead.stage, FIGURE.LINE)
                .forEach(row ->
                        tables.computeIfAbsent(row.get(lead.shareTable), table -> new ArrayList<>())
                                .add(row));
        return tables.values().stream().map(rows -> supply(rows, lead)).toList();
    }

    private static Supply supply(List<Record> rows, LeadTables lead) {
        Record first = rows.getFirst();
        String edition = first.get(lead.edition);
        return new Supply(
                first.get(lead.input),
                first.get(INPUT.NAME),
                first.get(lead.stage),
                first.get(lead.form),
                new Period(first.get(lead.periodFrom), first.get(lead.periodTo)),
                edition == null
                        ? first.get(lead.sourceName)
                        : first.get(lead.sourceName) + ", " + edition,
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
