package io.github.linchpin.admin;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When accounts were last used and last changed, from the audit trail. */
@Component
class AccountTimesQuery {
    private final DSLContext dsl;

    AccountTimesQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Null: never. */
    record Times(@Nullable Instant lastSignIn, @Nullable Instant lastChange) {
        static final Times NEVER = new Times(null, null);
    }

    /** By id of the account. */
    Map<String, Times> byAccount() {
        Field<OffsetDateTime> signIn =
                max(AUDIT_ENTRY.AT).filterWhere(AUDIT_ENTRY.ACTION.eq("sign-in.succeeded"));
        Field<OffsetDateTime> change =
                max(AUDIT_ENTRY.AT).filterWhere(AUDIT_ENTRY.ACTION.startsWith("account."));
        Map<String, Times> times = new HashMap<>();
        dsl.select(AUDIT_ENTRY.SUBJECT_ID, signIn, change)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT.eq("account"))
                .groupBy(AUDIT_ENTRY.SUBJECT_ID)
                .forEach(row ->
                        times.put(
                                row.value1(),
                                new Times(instant(row.value2()), instant(row.value3()))));
        return times;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
