package io.github.linchpin.audit;

import io.github.linchpin.access.Actor;
import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import io.github.linchpin.shared.Coded;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number from 1 without a gap
 * @param actorAccount id of the account; null for the system and for visitors
 * @param actorName what was typed at sign-in, or the name of the part of the system
 * @param address of the other end of the request; null where there was none
 * @param subjectName how the thing was called then
 * @param before what changed, as it was, as JSON
 * @param after what changed, as it was made, as JSON
 * @param previousHash seal of the entry before, in hexadecimal digits
 * @param hash seal of this entry
 */
public record AuditEntry(
        long number,
        Instant at,
        Actor.Kind actorKind,
        @Nullable Integer actorAccount,
        String actorName,
        @Nullable String address,
        String action,
        String subject,
        String subjectId,
        String subjectName,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        String previousHash,
        String hash) {

    static AuditEntry of(AuditEntryRecord row) {
        return new AuditEntry(
                row.getNumber(),
                row.getAt().toInstant(),
                Coded.of(Actor.Kind.class, row.getActorKind()),
                row.getActorAccount(),
                row.getActorName(),
                row.getAddress(),
                row.getAction(),
                row.getSubject(),
                row.getSubjectId(),
                row.getSubjectName(),
                text(row.getBefore()),
                text(row.getAfter()),
                row.getReason(),
                HexFormat.of().formatHex(row.getPreviousHash()),
                HexFormat.of().formatHex(row.getHash()));
    }

    private static @Nullable String text(@Nullable JSON json) {
        return json == null ? null : json.data();
    }
}
