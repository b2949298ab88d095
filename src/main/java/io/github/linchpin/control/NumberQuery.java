package io.github.linchpin.control;

import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.SCOPE_SET;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static org.jooq.impl.DSL.max;

import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Which numbers of versions and scope sets are taken? */
@Component
class NumberQuery {
    private final DSLContext dsl;

    NumberQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Numbers now() {
        return new Numbers(
                highest(MEASURE_VERSION, MEASURE_VERSION.MEASURE, MEASURE_VERSION.NUMBER),
                highest(SCOPE_SET, SCOPE_SET.MEASURE, SCOPE_SET.NUMBER),
                highest(
                        SUSPENSION_VERSION,
                        SUSPENSION_VERSION.SUSPENSION,
                        SUSPENSION_VERSION.NUMBER),
                dsl.select(SCOPE_SET.MEASURE, SCOPE_SET.FILE_NUMBER, SCOPE_SET.NUMBER)
                        .from(SCOPE_SET)
                        .where(SCOPE_SET.FILE_NUMBER.isNotNull())
                        .fetchMap(
                                row -> new Key(row.value1(), Objects.requireNonNull(row.value2())),
                                row -> row.value3()));
    }

    private Map<String, Integer> highest(Table<?> table, Field<String> of, Field<Integer> number) {
        return dsl.select(of, max(number)).from(table).groupBy(of).fetchMap(of, max(number));
    }
}
