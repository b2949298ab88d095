package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_ALIAS;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Under which names can an input be found, and to which families does it belong? */
@Component
class InputNameQuery {
    private final DSLContext dsl;

    InputNameQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The names of an input.
     *
     * @param families slugs of the families that it is a member of
     */
    record Names(
            String slug,
            String name,
            @Nullable String symbol,
            List<String> aliases,
            List<String> families) {}

    /** All inputs, by name. */
    List<Names> all() {
        return dsl.select(
                        INPUT.SLUG,
                        INPUT.NAME,
                        INPUT.SYMBOL,
                        multiset(
                                        select(INPUT_ALIAS.ALIAS)
                                                .from(INPUT_ALIAS)
                                                .where(INPUT_ALIAS.INPUT.eq(INPUT.SLUG))
                                                .orderBy(INPUT_ALIAS.ALIAS))
                                .convertFrom(rows -> rows.map(row -> row.value1())),
                        multiset(
                                        select(INPUT_MEMBER.FAMILY)
                                                .from(INPUT_MEMBER)
                                                .where(INPUT_MEMBER.MEMBER.eq(INPUT.SLUG))
                                                .orderBy(INPUT_MEMBER.FAMILY))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .from(INPUT)
                .orderBy(INPUT.NAME)
                .fetch(mapping(Names::new));
    }
}
