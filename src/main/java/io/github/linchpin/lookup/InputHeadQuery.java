package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.BYPRODUCT_HOST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST_ENTRY;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.db.jooq.tables.Input;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What is this input, which family does it belong to, and who lists it as critical? */
@Component
class InputHeadQuery {
    private static final Input OTHER = INPUT.as("other");

    private final DSLContext dsl;

    InputHeadQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<InputHead> find(String slug) {
        return dsl.select(
                        INPUT.SLUG,
                        INPUT.NAME,
                        INPUT.SYMBOL,
                        INPUT.KIND,
                        INPUT.USES,
                        families(),
                        members(),
                        lists(),
                        hosts())
                .from(INPUT)
                .where(INPUT.SLUG.eq(slug))
                .fetchOptional(mapping(InputHead::new));
    }

    /** Names close to a slug that does not exist, for the page that says so. */
    List<InputHead.Relative> similar(String slug) {
        String start = slug.substring(0, Math.min(3, slug.length()));
        return dsl.select(INPUT.SLUG, INPUT.NAME)
                .from(INPUT)
                .where(InputSearch.matches(slug.replace('-', ' ')).or(INPUT.SLUG.startsWith(start)))
                .orderBy(INPUT.NAME)
                .limit(5)
                .fetch(mapping(InputHead.Relative::new));
    }

    private static Field<List<InputHead.Relative>> families() {
        return multiset(
                        select(OTHER.SLUG, OTHER.NAME)
                                .from(INPUT_MEMBER)
                                .join(OTHER)
                                .on(OTHER.SLUG.eq(INPUT_MEMBER.FAMILY))
                                .where(INPUT_MEMBER.MEMBER.eq(INPUT.SLUG))
                                .orderBy(OTHER.NAME))
                .as("families")
                .convertFrom(rows -> rows.map(mapping(InputHead.Relative::new)));
    }

    private static Field<List<InputHead.Relative>> members() {
        return multiset(
                        select(OTHER.SLUG, OTHER.NAME)
                                .from(INPUT_MEMBER)
                                .join(OTHER)
                                .on(OTHER.SLUG.eq(INPUT_MEMBER.MEMBER))
                                .where(INPUT_MEMBER.FAMILY.eq(INPUT.SLUG))
                                .orderBy(OTHER.NAME))
                .as("members")
                .convertFrom(rows -> rows.map(mapping(InputHead.Relative::new)));
    }

    private static Field<List<InputHead.Listing>> lists() {
        return multiset(
                        select(
                                        CRITICAL_LIST.SHORT_NAME,
                                        CRITICAL_LIST.NAME,
                                        CRITICAL_LIST_ENTRY.LISTED_AS,
                                        CRITICAL_LIST_ENTRY.GRADE)
                                .from(CRITICAL_LIST_ENTRY)
                                .join(CRITICAL_LIST)
                                .on(CRITICAL_LIST.CODE.eq(CRITICAL_LIST_ENTRY.LIST))
                                .where(CRITICAL_LIST_ENTRY.INPUT.eq(INPUT.SLUG))
                                .orderBy(CRITICAL_LIST.SHORT_NAME))
                .as("lists")
                .convertFrom(rows -> rows.map(mapping(InputHead.Listing::new)));
    }

    private static Field<List<InputHead.Host>> hosts() {
        return multiset(
                        select(
                                        OTHER.SLUG,
                                        OTHER.NAME,
                                        BYPRODUCT_HOST.STAGE,
                                        BYPRODUCT_HOST.WEIGHT,
                                        BYPRODUCT_HOST.GRADE,
                                        BYPRODUCT_HOST.NOTE)
                                .from(BYPRODUCT_HOST)
                                .join(OTHER)
                                .on(OTHER.SLUG.eq(BYPRODUCT_HOST.HOST))
                                .where(BYPRODUCT_HOST.INPUT.eq(INPUT.SLUG))
                                .orderBy(BYPRODUCT_HOST.WEIGHT.desc().nullsLast(), OTHER.NAME))
                .as("hosts")
                .convertFrom(rows -> rows.map(mapping(InputHead.Host::new)));
    }
}
