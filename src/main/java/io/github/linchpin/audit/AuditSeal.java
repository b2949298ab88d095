package io.github.linchpin.audit;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/** The seal of an entry as the trigger {@code seal_audit_entry} sets it, computed once more. */
final class AuditSeal {
    private static final String FORM = "linchpin-audit-1";

    private AuditSeal() {}

    /** SHA-256 over every field, each with its length in front, so that none runs into the next. */
    static byte[] hash(AuditEntryRecord entry) {
        MessageDigest digest = sha256();
        add(digest, FORM);
        add(digest, entry.getNumber());
        add(digest, ChronoUnit.MICROS.between(Instant.EPOCH, entry.getAt().toInstant()));
        add(digest, entry.getActorKind());
        add(digest, entry.getActorAccount());
        add(digest, entry.getActorName());
        add(digest, entry.getAddress());
        add(digest, entry.getAction());
        add(digest, entry.getSubject());
        add(digest, entry.getSubjectId());
        add(digest, entry.getSubjectName());
        add(digest, text(entry.getBefore()));
        add(digest, text(entry.getAfter()));
        add(digest, entry.getReason());
        add(digest, HexFormat.of().formatHex(entry.getPreviousHash()));
        return digest.digest();
    }

    private static @Nullable String text(@Nullable JSON json) {
        return json == null ? null : json.data();
    }

    private static void add(MessageDigest digest, @Nullable Object field) {
        if (field == null) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = Objects.toString(field).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
