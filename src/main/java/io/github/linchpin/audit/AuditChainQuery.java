package io.github.linchpin.audit;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** All entries in their order, as they are sealed. */
@Component
class AuditChainQuery {
    private static final int AT_ONCE = 500;

    private final DSLContext dsl;

    AuditChainQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether a migration has made the table, and this login may read it. */
    boolean exists() {
        return dsl.fetchExists(
                DSL.selectOne()
                        .from(DSL.table(DSL.name("information_schema", "tables")))
                        .where(
                                DSL.field(DSL.name("table_name"), String.class)
                                        .eq(AUDIT_ENTRY.getName())));
    }

    /** Hands them over one by one; only some are in memory, as long as a transaction is open. */
    void each(Consumer<AuditEntryRecord> reader) {
        try (Cursor<AuditEntryRecord> cursor =
                dsl.selectFrom(AUDIT_ENTRY)
                        .orderBy(AUDIT_ENTRY.NUMBER)
                        .fetchSize(AT_ONCE)
                        .fetchLazy()) {
            for (AuditEntryRecord entry : cursor) {
                reader.accept(entry);
            }
        }
    }

    /** The newest entry. */
    AuditHead head() {
        return dsl.select(AUDIT_ENTRY.NUMBER, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> AuditHead.of(row.value1(), row.value2()))
                .orElse(AuditHead.NONE);
    }
}
