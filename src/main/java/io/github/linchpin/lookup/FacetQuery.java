package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST_ENTRY;
import static org.jooq.impl.DSL.count;

import io.github.linchpin.concentration.LeadTables;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What can the list of inputs be narrowed to? */
@Component
class FacetQuery {
    private final DSLContext dsl;

    FacetQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A value that a facet offers, with the number of inputs or input stages that have it. */
    record Value(String code, String label, int rows) {}

    /** The leading areas of all lead tables, most frequent first. */
    List<Value> leaders(Instant known) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(lead.leader, lead.leaderName, count())
                .from(lead.table)
                .where(lead.leader.isNotNull())
                .groupBy(lead.leader, lead.leaderName)
                .orderBy(count().desc(), lead.leaderName)
                .fetch(row -> new Value(row.value1(), row.value2(), row.value3()));
    }

    /** The critical lists. */
    List<Value> lists() {
        return dsl.select(CRITICAL_LIST.CODE, CRITICAL_LIST.SHORT_NAME, count())
                .from(CRITICAL_LIST)
                .join(CRITICAL_LIST_ENTRY)
                .on(CRITICAL_LIST_ENTRY.LIST.eq(CRITICAL_LIST.CODE))
                .groupBy(CRITICAL_LIST.CODE, CRITICAL_LIST.SHORT_NAME)
                .orderBy(CRITICAL_LIST.SHORT_NAME)
                .fetch(row -> new Value(row.value1(), row.value2(), row.value3()));
    }
}
