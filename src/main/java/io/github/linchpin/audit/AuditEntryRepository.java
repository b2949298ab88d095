package io.github.linchpin.audit;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Adds entries; the database numbers and seals them. */
@Repository
class AuditEntryRepository {
    private final DSLContext dsl;

    AuditEntryRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(AuditEntryRecord entry) {
        dsl.insertInto(AUDIT_ENTRY).set(entry).execute();
    }
}
