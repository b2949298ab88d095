package io.github.linchpin.history;

import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.kit.Texts;
import java.util.Locale;
import java.util.Objects;

/** The words of an entry. Actions and fields are words of the data, so they are only set apart. */
public final class EntryWords {
    private EntryWords() {}

    /** Like "account password link made". */
    public static String action(String action) {
        return action.replace('.', ' ').replace('-', ' ');
    }

    /** Like "business unit". */
    public static String subject(String subject) {
        return subject.replace('-', ' ');
    }

    /** Like "display name". */
    public static String field(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** Who acted. */
    public static String actor(AuditEntry entry) {
        return switch (entry.actorKind()) {
            case ACCOUNT -> entry.actorName();
            case TOKEN -> Texts.text("on-record.by-token", entry.actorName());
            case SYSTEM -> Texts.text("on-record.by-system", entry.actorName());
            case VISITOR -> Texts.text("on-record.by-visitor");
        };
    }

    /** From where. */
    public static String address(AuditEntry entry) {
        return Objects.requireNonNullElseGet(
                entry.address(), () -> Texts.text("on-record.from-within"));
    }
}
