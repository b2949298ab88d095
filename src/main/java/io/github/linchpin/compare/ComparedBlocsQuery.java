package io.github.linchpin.compare;

import static io.github.linchpin.db.jooq.Tables.AREA;

import io.github.linchpin.shared.AreaKind;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What blocs are called. */
@Component
class ComparedBlocsQuery {
    private final DSLContext dsl;

    ComparedBlocsQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Code to name. */
    Map<String, String> all() {
        return dsl.select(AREA.CODE, AREA.NAME)
                .from(AREA)
                .where(AREA.KIND.eq(AreaKind.BLOC))
                .fetchMap(AREA.CODE, AREA.NAME);
    }
}
