package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.CLAIM;
import static io.github.linchpin.db.jooq.Tables.CLAIM_INPUT;
import static io.github.linchpin.db.jooq.Tables.PRESENCE;
import static io.github.linchpin.db.jooq.Tables.PROJECTION;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What else is on record for an input at K, outside every share and index? */
@Component
class ApartQuery {
    private final DSLContext dsl;

    ApartQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Producers without a figure, figures for years to come, and quoted statements. */
    record Apart(List<Presence> presence, List<Projection> projections, List<Claim> claims) {}

    /** A producer that a source names without a figure. */
    record Presence(
            Stage stage,
            int periodFrom,
            int periodTo,
            @Nullable String area,
            FigureKind kind,
            String source) {}

    /** A figure for a year to come. */
    record Projection(
            Stage stage,
            String form,
            int year,
            FigureRole role,
            @Nullable String area,
            BigDecimal value,
            @Nullable BigDecimal total,
            String unit,
            String scenario,
            String source,
            Grade grade) {}

    /** A quoted statement. */
    record Claim(
            String claim,
            String who,
            @Nullable PartialDate said,
            @Nullable Stage stage,
            Grade grade,
            @Nullable String note) {}

    Apart of(String slug, Instant known) {
        return dsl.select(
                        multiset(
                                        select(
                                                        PRESENCE.STAGE,
                                                        PRESENCE.PERIOD_FROM,
                                                        PRESENCE.PERIOD_TO,
                                                        AREA.NAME,
                                                        PRESENCE.KIND,
                                                        SOURCE.TITLE)
                                                .from(PRESENCE)
                                                .join(SOURCE)
                                                .on(SOURCE.ID.eq(PRESENCE.SOURCE))
                                                .leftJoin(AREA)
                                                .on(AREA.CODE.eq(PRESENCE.AREA))
                                                .where(PRESENCE.INPUT.eq(slug), shown(known))
                                                .orderBy(
                                                        PRESENCE.PERIOD_TO.desc(),
                                                        SOURCE.ID.desc(),
                                                        PRESENCE.LINE))
                                .convertFrom(rows -> rows.map(mapping(Presence::new))),
                        multiset(
                                        select(
                                                        PROJECTION.STAGE,
                                                        PROJECTION.FORM,
                                                        PROJECTION.PERIOD_TO,
                                                        PROJECTION.ROLE,
                                                        AREA.NAME,
                                                        PROJECTION.VALUE,
                                                        PROJECTION.PRINTED_TOTAL,
                                                        PROJECTION.UNIT,
                                                        PROJECTION.SCENARIO,
                                                        SOURCE.TITLE,
                                                        PROJECTION.GRADE)
                                                .from(PROJECTION)
                                                .join(SOURCE)
                                                .on(SOURCE.ID.eq(PROJECTION.SOURCE))
                                                .leftJoin(AREA)
                                                .on(AREA.CODE.eq(PROJECTION.AREA))
                                                .where(PROJECTION.INPUT.eq(slug), shown(known))
                                                .orderBy(
                                                        PROJECTION.STAGE,
                                                        PROJECTION.PERIOD_TO,
                                                        PROJECTION.VALUE.desc()))
                                .convertFrom(rows -> rows.map(mapping(Projection::new))),
                        multiset(
                                        select(
                                                        CLAIM.CLAIM_,
                                                        CLAIM.WHO,
                                                        CLAIM.SAID,
                                                        CLAIM.SAID_PRECISION,
                                                        CLAIM.STAGE,
                                                        CLAIM.GRADE,
                                                        CLAIM.NOTE)
                                                .from(CLAIM)
                                                .join(CLAIM_INPUT)
                                                .on(CLAIM_INPUT.CLAIM.eq(CLAIM.ID))
                                                .join(SOURCE)
                                                .on(SOURCE.ID.eq(CLAIM.SOURCE))
                                                .where(
                                                        CLAIM_INPUT.INPUT.eq(slug),
                                                        SOURCE.ENABLED.isTrue(),
                                                        CLAIM.SAID
                                                                .isNull()
                                                                .or(CLAIM.SAID.le(day(known))))
                                                .orderBy(CLAIM.SAID.desc().nullsLast(), CLAIM.ID))
                                .convertFrom(rows -> rows.map(mapping(ApartQuery::claim))))
                .fetchSingle(mapping(Apart::new));
    }

    private static Claim claim(
            String claim,
            String who,
            @Nullable LocalDate said,
            PartialDate.@Nullable Precision precision,
            @Nullable Stage stage,
            Grade grade,
            @Nullable String note) {
        PartialDate date =
                said == null || precision == null ? null : new PartialDate(said, precision);
        return new Claim(claim, who, date, stage, grade, note);
    }

    private static Condition shown(Instant known) {
        return SOURCE.ENABLED
                .isTrue()
                .and(SOURCE.PUBLISHED.isNull().or(SOURCE.PUBLISHED.le(day(known))));
    }

    private static LocalDate day(Instant known) {
        return known.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
