package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST_ENTRY;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.shared.InputKind;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which inputs are tracked, in which families and on which lists? */
@Component
class InputQuery {
    private static final Field<String[]> FAMILIES =
            array(
                    select(INPUT_MEMBER.FAMILY)
                            .from(INPUT_MEMBER)
                            .where(INPUT_MEMBER.MEMBER.eq(INPUT.SLUG))
                            .orderBy(INPUT_MEMBER.FAMILY));
    private static final Field<String[]> MEMBERS =
            array(
                    select(INPUT_MEMBER.MEMBER)
                            .from(INPUT_MEMBER)
                            .where(INPUT_MEMBER.FAMILY.eq(INPUT.SLUG))
                            .orderBy(INPUT_MEMBER.MEMBER));
    private static final Field<String[]> LISTS =
            array(
                    select(CRITICAL_LIST_ENTRY.LIST)
                            .from(CRITICAL_LIST_ENTRY)
                            .where(CRITICAL_LIST_ENTRY.INPUT.eq(INPUT.SLUG))
                            .orderBy(CRITICAL_LIST_ENTRY.LIST));

    private final DSLContext dsl;

    InputQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An input with what it belongs to, by slug and code. */
    record Row(
            String slug,
            String name,
            InputKind kind,
            String category,
            @Nullable String symbol,
            List<String> families,
            List<String> members,
            List<String> lists) {}

    List<Row> all() {
        return dsl.select(
                        INPUT.SLUG,
                        INPUT.NAME,
                        INPUT.KIND,
                        INPUT.CATEGORY,
                        INPUT.SYMBOL,
                        FAMILIES,
                        MEMBERS,
                        LISTS)
                .from(INPUT)
                .fetch(row ->
                        new Row(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                List.of(row.value6()),
                                List.of(row.value7()),
                                List.of(row.value8())));
    }
}
