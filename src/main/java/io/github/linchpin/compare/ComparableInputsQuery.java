package io.github.linchpin.compare;

import static io.github.linchpin.db.jooq.Tables.INPUT;
import static org.jooq.Records.mapping;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What every input is called. */
@Component
class ComparableInputsQuery {
    private final DSLContext dsl;

    ComparableInputsQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All inputs, by name. */
    List<Named> all() {
        return dsl.select(INPUT.SLUG, INPUT.NAME)
                .from(INPUT)
                .orderBy(INPUT.NAME, INPUT.SLUG)
                .fetch(mapping(Named::new));
    }
}
