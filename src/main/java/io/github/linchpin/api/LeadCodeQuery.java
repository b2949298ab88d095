package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;

import io.github.linchpin.concentration.LeadTables;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which table leads each input and stage at K? */
@Component
class LeadCodeQuery {
    private final DSLContext dsl;

    LeadCodeQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All of them, by input and stage. */
    List<LeadCode> all(Instant known) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(
                        lead.input,
                        lead.stage,
                        SHARE_TABLE.CODE,
                        lead.source,
                        lead.leader,
                        lead.tables)
                .from(lead.table)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(lead.shareTable))
                .orderBy(lead.input, lead.stage)
                .fetch(row ->
                        new LeadCode(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }
}
