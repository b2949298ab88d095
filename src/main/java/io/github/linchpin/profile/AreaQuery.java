package io.github.linchpin.profile;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.AREA_ALIAS;
import static io.github.linchpin.db.jooq.Tables.AREA_MEMBER;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.shared.AliasKind;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which areas are there, under which names, and who belongs to which bloc? */
@Component
class AreaQuery {
    private final DSLContext dsl;

    AreaQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All areas, by name. */
    List<Area> areas() {
        return dsl.select(
                        AREA.CODE,
                        AREA.KIND,
                        AREA.ISO3,
                        AREA.NAME,
                        AREA.REGION,
                        AREA.SUB_REGION,
                        multiset(
                                        select(
                                                        AREA_ALIAS.ALIAS,
                                                        max(
                                                                when(
                                                                        AREA_ALIAS.KIND.eq(
                                                                                AliasKind
                                                                                        .HISTORICAL),
                                                                        AREA_ALIAS.VALID_TO)))
                                                .from(AREA_ALIAS)
                                                .where(AREA_ALIAS.AREA.eq(AREA.CODE))
                                                .groupBy(AREA_ALIAS.ALIAS)
                                                .orderBy(AREA_ALIAS.ALIAS))
                                .convertFrom(rows -> rows.map(mapping(Area.Alias::new))))
                .from(AREA)
                .orderBy(AREA.NAME, AREA.CODE)
                .fetch(mapping(Area::new));
    }

    /** All memberships, by bloc and member, the earlier first. */
    List<Membership> memberships() {
        return dsl.select(
                        AREA_MEMBER.BLOC,
                        AREA_MEMBER.MEMBER,
                        AREA_MEMBER.VALID_FROM,
                        AREA_MEMBER.VALID_TO,
                        SOURCE.TITLE,
                        AREA_MEMBER.GRADE)
                .from(AREA_MEMBER)
                .join(SOURCE)
                .on(SOURCE.ID.eq(AREA_MEMBER.SOURCE))
                .orderBy(AREA_MEMBER.BLOC, AREA_MEMBER.MEMBER, AREA_MEMBER.VALID_FROM)
                .fetch(mapping(Membership::new));
    }
}
