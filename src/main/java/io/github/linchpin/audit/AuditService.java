package io.github.linchpin.audit;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail as it is read, filtered, exported and verified. */
@Service
@RolesAllowed(Permission.AUDIT)
public class AuditService {
    private static final int LONGEST_HISTORY = 500;
    private static final int AT_ONCE = 1000;

    private final AuditEntryQuery entries;
    private final AuditVerification verification;

    AuditService(AuditEntryQuery entries, AuditVerification verification) {
        this.entries = entries;
        this.verification = verification;
    }

    /** A stretch of the entries that a filter keeps, the newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        return entries.page(filter, offset, limit);
    }

    /** How many entries a filter keeps. */
    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        return entries.count(filter);
    }

    /** One entry. */
    @Transactional(readOnly = true)
    public Optional<AuditEntry> find(long number) {
        return entries.below(AuditFilter.ALL, number + 1, 1).stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    /** The newest entry, to be noted down outside of the database. */
    @Transactional(readOnly = true)
    public AuditHead head() {
        return verification.head();
    }

    /** What can be filtered by. */
    @Transactional(readOnly = true)
    public AuditChoices choices() {
        return entries.choices();
    }

    /** Everything that happened to one thing, the newest first; at most 500 entries. */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(String subject, String subjectId) {
        return entries.page(AuditFilter.about(subject, subjectId), 0, LONGEST_HISTORY);
    }

    /**
     * The entries that a filter keeps as CSV with their seals, the newest first. They are read some
     * at a time without a transaction around: no reader of the file holds a connection, however
     * slow, and what is on file does not change meanwhile.
     */
    public void export(AuditFilter filter, OutputStream target) {
        AuditExport csv = new AuditExport(target);
        List<AuditEntry> some = entries.below(filter, Long.MAX_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(csv::add);
            some = entries.below(filter, some.getLast().number(), AT_ONCE);
        }
        csv.finish();
    }

    /**
     * Recomputes every seal.
     *
     * @param expected a head that was noted earlier, outside of the database; null where none was
     * @param progress is told how many entries were read; what it throws ends the verification
     */
    @Transactional(readOnly = true)
    public AuditReport verify(@Nullable AuditHead expected, LongConsumer progress) {
        return verification.verify(expected, progress);
    }

    /** As {@link #verify(AuditHead, LongConsumer)}, for somebody who just waits. */
    @Transactional(readOnly = true)
    public AuditReport verify(@Nullable AuditHead expected) {
        return verification.verify(expected);
    }
}
