package io.github.linchpin.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not matter.
 *
 * @param from first day, in UTC
 * @param to last day, in UTC
 * @param actor name of who acted
 * @param action like {@code account.created}
 * @param subject kind of the thing
 * @param subjectId id of the thing
 * @param text stands in the name of who acted, the name of the thing or the reason, in small or
 *     capital letters
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String subjectId,
        @Nullable String text) {
    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    /** Everything about one thing. */
    public static AuditFilter about(String subject, String subjectId) {
        return new AuditFilter(null, null, null, null, subject, subjectId, null);
    }
}
