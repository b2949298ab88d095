package io.github.linchpin.compare;

import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST_ENTRY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which critical lists hold an input. */
@Component
class ComparedListsQuery {
    private final DSLContext dsl;

    ComparedListsQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Code and short name of the lists of each of some inputs, by short name. */
    Map<String, List<Named>> of(Collection<String> inputs) {
        return dsl.select(CRITICAL_LIST_ENTRY.INPUT, CRITICAL_LIST.CODE, CRITICAL_LIST.SHORT_NAME)
                .from(CRITICAL_LIST_ENTRY)
                .join(CRITICAL_LIST)
                .on(CRITICAL_LIST.CODE.eq(CRITICAL_LIST_ENTRY.LIST))
                .where(CRITICAL_LIST_ENTRY.INPUT.in(inputs))
                .orderBy(CRITICAL_LIST.SHORT_NAME)
                .fetchGroups(
                        CRITICAL_LIST_ENTRY.INPUT,
                        row ->
                                new Named(
                                        row.get(CRITICAL_LIST.CODE),
                                        row.get(CRITICAL_LIST.SHORT_NAME)));
    }
}
