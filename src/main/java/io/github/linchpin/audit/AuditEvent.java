package io.github.linchpin.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a thing. Who did it, when and from where is added by {@link AuditTrail}.
 *
 * <p>Values are texts, numbers, booleans, words of the vocabulary, other enums, dates and instants,
 * and maps and collections of them. Never a password, a hash or a token.
 *
 * @param action subject and verb, like {@code account.created}
 * @param subject kind of the thing, like {@code account}
 * @param subjectId by which the thing is found, for as long as it exists
 * @param subjectName how it is called now
 * @param before what changed, as it was; null where there was nothing, or nothing changed
 * @param after what changed, as it is; null where nothing is left, or nothing changed
 * @param reason in the words of the person who acts
 */
public record AuditEvent(
        String action,
        String subject,
        String subjectId,
        String subjectName,
        @Nullable Map<String, ? extends @Nullable Object> before,
        @Nullable Map<String, ? extends @Nullable Object> after,
        @Nullable String reason) {
    /** Longest reason that is taken. */
    public static final int LONGEST_REASON = 4000;

    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z-]+");
    private static final Pattern SUBJECT = Pattern.compile("[a-z]+(-[a-z]+)*");

    /**
     * @throws IllegalArgumentException where a word is not of the form of the examples, or the
     *     reason is too long
     */
    public AuditEvent {
        if (!ACTION.matcher(action).matches() || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "'%s' of '%s' is no action of a subject".formatted(action, subject));
        }
        if (reason != null && reason.isBlank()) {
            reason = null;
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A reason has at most %d characters".formatted(LONGEST_REASON));
        }
    }

    /** Something happened that changed no value, like {@code account.signed-in}. */
    public static AuditEvent of(
            String action, String subject, Object subjectId, String subjectName) {
        return new AuditEvent(action, subject, subjectId.toString(), subjectName, null, null, null);
    }

    /** The thing is new: {@code <subject>.created}. */
    public static AuditEvent created(
            String subject,
            Object subjectId,
            String subjectName,
            Map<String, ? extends @Nullable Object> after) {
        return of(subject + ".created", subject, subjectId, subjectName).after(after);
    }

    /** The thing has other values: {@code <subject>.changed}, with what differs. */
    public static AuditEvent changed(
            String subject,
            Object subjectId,
            String subjectName,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        return of(subject + ".changed", subject, subjectId, subjectName).values(before, after);
    }

    /** The same from these values to those; what is equal in both is left out. */
    public AuditEvent values(
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        return new AuditEvent(
                action,
                subject,
                subjectId,
                subjectName,
                without(before, after),
                without(after, before),
                reason);
    }

    /** The same with the values that were there before. */
    public AuditEvent before(Map<String, ? extends @Nullable Object> values) {
        return new AuditEvent(action, subject, subjectId, subjectName, values, after, reason);
    }

    /** The same with the values that are there now. */
    public AuditEvent after(Map<String, ? extends @Nullable Object> values) {
        return new AuditEvent(action, subject, subjectId, subjectName, before, values, reason);
    }

    /** The same with a reason; a blank one is none. */
    public AuditEvent because(@Nullable String words) {
        return new AuditEvent(action, subject, subjectId, subjectName, before, after, words);
    }

    private static Map<String, @Nullable Object> without(
            Map<String, ? extends @Nullable Object> values,
            Map<String, ? extends @Nullable Object> others) {
        Map<String, @Nullable Object> differing = new TreeMap<>();
        values.forEach((key, value) -> {
            if (!others.containsKey(key) || !Objects.equals(value, others.get(key))) {
                differing.put(key, value);
            }
        });
        return differing;
    }
}
