package io.github.linchpin.audit;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as they are filtered, the newest first. */
@Component
class AuditEntryQuery {
    private final DSLContext dsl;

    AuditEntryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        return dsl.selectFrom(AUDIT_ENTRY)
                .where(kept(filter))
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(limit)
                .offset(offset)
                .fetch(AuditEntry::of);
    }

    int count(AuditFilter filter) {
        return dsl.fetchCount(AUDIT_ENTRY, kept(filter));
    }

    /** The next ones below a number. */
    List<AuditEntry> below(AuditFilter filter, long number, int limit) {
        return dsl.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.NUMBER.lt(number))
                .and(kept(filter))
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(limit)
                .fetch(AuditEntry::of);
    }

    AuditChoices choices() {
        var name = AUDIT_ENTRY.ACTOR_NAME.as("name");
        var kind = inline(0).as("kind");
        var found =
                select(kind, name)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTOR_NAME.ne(""))
                        .union(select(inline(1), AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY))
                        .union(select(inline(2), AUDIT_ENTRY.SUBJECT).from(AUDIT_ENTRY));
        List<List<String>> lists = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        dsl.selectFrom(found.asTable("found"))
                .forEach(row -> lists.get(row.value1()).add(row.value2()));
        lists.forEach(list -> list.sort(null));
        return new AuditChoices(lists.get(0), lists.get(1), lists.get(2));
    }

    private static Condition kept(AuditFilter filter) {
        Condition kept = DSL.noCondition();
        if (filter.from() != null) {
            kept = kept.and(AUDIT_ENTRY.AT.ge(midnight(filter.from())));
        }
        if (filter.to() != null) {
            kept = kept.and(AUDIT_ENTRY.AT.lt(midnight(filter.to().plusDays(1))));
        }
        if (filter.text() != null) {
            kept =
                    kept.and(
                            AUDIT_ENTRY
                                    .ACTOR_NAME
                                    .containsIgnoreCase(filter.text())
                                    .or(AUDIT_ENTRY.SUBJECT_NAME.containsIgnoreCase(filter.text()))
                                    .or(AUDIT_ENTRY.REASON.containsIgnoreCase(filter.text())));
        }
        return kept.and(is(AUDIT_ENTRY.ACTOR_NAME, filter.actor()))
                .and(is(AUDIT_ENTRY.ACTION, filter.action()))
                .and(is(AUDIT_ENTRY.SUBJECT, filter.subject()))
                .and(is(AUDIT_ENTRY.SUBJECT_ID, filter.subjectId()));
    }

    private static Condition is(
            TableField<AuditEntryRecord, String> field, @Nullable String value) {
        return value == null ? DSL.noCondition() : field.eq(value);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
