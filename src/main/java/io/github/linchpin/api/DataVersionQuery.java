package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.REGISTER_STATE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.shared.RevisionState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** In which version are the data that change while the product runs? */
@Component
class DataVersionQuery {
    private final DSLContext dsl;

    DataVersionQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The same text means the same data. */
    String current() {
        return dsl.select(
                        REGISTER_STATE.CHANGES,
                        field(
                                select(count())
                                        .from(REVISION)
                                        .where(REVISION.STATE.eq(RevisionState.PUBLISHED))),
                        field(
                                select(max(REVISION.RECORDED_AT))
                                        .from(REVISION)
                                        .where(REVISION.STATE.eq(RevisionState.PUBLISHED))))
                .from(REGISTER_STATE)
                .fetchSingle(row -> row.value1() + " " + row.value2() + " " + row.value3());
    }
}
