package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static io.github.linchpin.db.jooq.Tables.LEAD_CHOICE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT_LEVEL;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.concentration.LeadChoice;
import io.github.linchpin.concentration.LeadChoices;
import io.github.linchpin.db.jooq.tables.InputMember;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which share tables are there for an input and for its families, at K? Tables that speak first
 * come first: of each stage the first table of the input itself is its lead table.
 */
@Component
class KnownTableQuery {
    private final DSLContext dsl;

    KnownTableQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<KnownTable> ofInputAndFamilies(String slug, Instant known) {
        InputMember upper = INPUT_MEMBER.as("upper");
        List<OrderField<?>> order = new ArrayList<>();
        order.add(
                when(SHARE_TABLE.INPUT.eq(slug), 0)
                        .when(
                                SHARE_TABLE.INPUT.in(
                                        select(INPUT_MEMBER.FAMILY)
                                                .from(INPUT_MEMBER)
                                                .where(INPUT_MEMBER.MEMBER.eq(slug))),
                                1)
                        .otherwise(2));
        order.addAll(KnownTables.leadOrder(known));
        return dsl.select(SHARE_TABLE.fields())
                .select(SOURCE.fields())
                .select(REVISION.fields())
                .select(SNAPSHOT.fields())
                .select(INPUT.NAME, AREA.NAME, SNAPSHOT_LEVEL.LOW, SNAPSHOT_LEVEL.HIGH)
                .select(LEAD_CHOICE.REASON, LEAD_CHOICE.CHOSEN_BY, LEAD_CHOICE.CHOSEN_AT)
                .from(
                        KnownTables.withSnapshots()
                                .join(INPUT)
                                .on(INPUT.SLUG.eq(SHARE_TABLE.INPUT))
                                .leftJoin(LEAD_CHOICE)
                                .on(LEAD_CHOICE.ID.eq(LeadChoices.countingAt(known)))
                                .and(LEAD_CHOICE.SHARE_TABLE.eq(SHARE_TABLE.ID)))
                .where(KnownTables.knownAt(known))
                .and(
                        SHARE_TABLE
                                .INPUT
                                .eq(slug)
                                .or(
                                        SHARE_TABLE.INPUT.in(
                                                select(INPUT_MEMBER.FAMILY)
                                                        .from(INPUT_MEMBER)
                                                        .where(INPUT_MEMBER.MEMBER.eq(slug))
                                                        .union(
                                                                select(upper.FAMILY)
                                                                        .from(upper)
                                                                        .join(INPUT_MEMBER)
                                                                        .on(
                                                                                INPUT_MEMBER.FAMILY
                                                                                        .eq(
                                                                                                upper.MEMBER))
                                                                        .where(
                                                                                INPUT_MEMBER.MEMBER
                                                                                        .eq(
                                                                                                slug))))))
                .orderBy(order)
                .fetch(KnownTableQuery::table);
    }

    private static KnownTable table(Record row) {
        return new KnownTable(
                row.get(SHARE_TABLE.ID),
                row.get(SHARE_TABLE.CODE),
                row.get(SHARE_TABLE.INPUT),
                row.get(INPUT.NAME),
                row.get(SHARE_TABLE.STAGE),
                row.get(SHARE_TABLE.FORM),
                row.get(SHARE_TABLE.UNIVERSE),
                row.get(SHARE_TABLE.BASIS),
                row.get(SHARE_TABLE.CONTENT),
                row.get(SHARE_TABLE.UNIT),
                new Period(row.get(SHARE_TABLE.PERIOD_FROM), row.get(SHARE_TABLE.PERIOD_TO)),
                row.get(SHARE_TABLE.LOCATOR),
                edition(row),
                new KnownTable.Known(
                        row.get(REVISION.NUMBER),
                        row.get(REVISION.KNOWN_FROM),
                        row.get(REVISION.KNOWN_ASSUMED),
                        row.get(REVISION.DENOMINATOR),
                        row.get(REVISION.PRINTED_TOTAL),
                        row.get(REVISION.LISTS_LARGEST),
                        row.get(REVISION.WARNING),
                        row.get(REVISION.NOTE)),
                metrics(row),
                row.get(LEAD_CHOICE.REASON) == null
                        ? null
                        : new LeadChoice(
                                row.get(SHARE_TABLE.ID),
                                row.get(LEAD_CHOICE.REASON),
                                row.get(LEAD_CHOICE.CHOSEN_BY),
                                row.get(LEAD_CHOICE.CHOSEN_AT).toInstant()));
    }

    private static KnownTable.Edition edition(Record row) {
        PartialDate.@Nullable Precision precision = row.get(SOURCE.PUBLISHED_PRECISION);
        return new KnownTable.Edition(
                row.get(SOURCE.ID),
                row.get(SOURCE.FAMILY),
                row.get(SOURCE.SHORT_NAME),
                row.get(SOURCE.PUBLISHER),
                row.get(SOURCE.TITLE),
                row.get(SOURCE.EDITION),
                precision == null ? null : new PartialDate(row.get(SOURCE.PUBLISHED), precision),
                row.get(SOURCE.URL),
                row.get(SOURCE.LICENCE),
                row.get(SOURCE.LICENCE_CERTAINTY),
                row.get(SOURCE.GRADE));
    }

    private static KnownTable.Metrics metrics(Record row) {
        return new KnownTable.Metrics(
                row.get(SNAPSHOT.GRADE),
                row.get(SNAPSHOT.ESTIMATED),
                row.get(SNAPSHOT.AREAS),
                row.get(SNAPSHOT.HHI_LOW),
                row.get(SNAPSHOT.HHI_POINT),
                row.get(SNAPSHOT.HHI_HIGH),
                row.get(SNAPSHOT.HHI_HIGH_IS_BOUND),
                row.get(SNAPSHOT.DOUBT),
                row.get(SNAPSHOT_LEVEL.LOW),
                row.get(SNAPSHOT_LEVEL.HIGH),
                row.get(SNAPSHOT.LEADER),
                row.get(AREA.NAME),
                row.get(SNAPSHOT.LEADER_CERTAIN),
                row.get(SNAPSHOT.LARGEST_LOW),
                row.get(SNAPSHOT.LARGEST_POINT),
                row.get(SNAPSHOT.LARGEST_HIGH),
                row.get(SNAPSHOT.THREE_LARGEST_LOW),
                row.get(SNAPSHOT.THREE_LARGEST_POINT),
                row.get(SNAPSHOT.THREE_LARGEST_HIGH),
                row.get(SNAPSHOT.NORMALISED_LOW),
                row.get(SNAPSHOT.NORMALISED_HIGH),
                row.get(SNAPSHOT.GOVERNANCE_LOW),
                row.get(SNAPSHOT.GOVERNANCE_POINT),
                row.get(SNAPSHOT.GOVERNANCE_HIGH),
                row.get(SNAPSHOT.GOVERNANCE_DOUBT));
    }
}
