package io.github.linchpin.admin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.springframework.stereotype.Component;

/** What the database server says of itself. */
@Component
class ServerFactsQuery {
    private static final Name SETTINGS = name("pg_catalog", "pg_settings");

    private final DSLContext dsl;

    ServerFactsQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Version and size.
     *
     * @param size of the database in bytes
     */
    record ServerFacts(String version, long size) {}

    ServerFacts facts() {
        Field<String> version =
                field(
                        select(field(name("setting"), String.class))
                                .from(table(SETTINGS))
                                .where(field(name("name"), String.class).eq("server_version")));
        Field<Long> size =
                function(
                        name("pg_catalog", "pg_database_size"),
                        Long.class,
                        function(name("pg_catalog", "current_database"), String.class));
        return dsl.select(version, size)
                .fetchSingle(row -> new ServerFacts(row.value1(), row.value2()));
    }
}
