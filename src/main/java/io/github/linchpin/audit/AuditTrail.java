package io.github.linchpin.audit;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every change is recorded, in its own transaction: both are stored or neither.
 *
 * <p>Record last in a transaction. The seal of an entry lets nobody else write one until the
 * transaction ends, so everything after it keeps others waiting, and locks that are taken after it
 * can end in a deadlock.
 */
@Component
public class AuditTrail {
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_ADDRESS = 100;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 500;

    private final AuditEntryRepository entries;
    private final Clock clock;
    private final AuditJson json = new AuditJson();

    AuditTrail(AuditEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Adds an entry in the name of the current actor. Names and ids that are too long are cut: what
     * somebody typed into a form must not keep the entry from being written.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a
     *     transaction
     * @throws IllegalArgumentException for a value that does not belong on file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        Actor actor = CurrentActor.get();
        AuditEntryRecord entry = new AuditEntryRecord();
        // the database keeps microseconds
        entry.setAt(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        entry.setActorKind(actor.kind().code());
        entry.setActorAccount(actor.account());
        entry.setActorName(fitting(actor.name(), LONGEST_ACTOR));
        entry.setAddress(
                CurrentActor.address()
                        .filter(address -> !address.isEmpty())
                        .map(address -> fitting(address, LONGEST_ADDRESS))
                        .orElse(null));
        entry.setAction(event.action());
        entry.setSubject(event.subject());
        entry.setSubjectId(fitting(event.subjectId(), LONGEST_ID));
        entry.setSubjectName(fitting(event.subjectName(), LONGEST_NAME));
        entry.setBefore(json(event.before()));
        entry.setAfter(json(event.after()));
        entry.setReason(
                event.reason() == null ? null : fitting(event.reason(), AuditEvent.LONGEST_REASON));
        entries.add(entry);
    }

    private @Nullable JSON json(@Nullable Map<String, ?> values) {
        return values == null ? null : JSON.json(json.write(values));
    }

    /** PostgreSQL counts characters, Java counts a rare one as two: the shorter of both fits. */
    private static String fitting(String text, int longest) {
        String storable = text.replace('\0', '\ufffd');
        return storable.length() <= longest ? storable : storable.substring(0, longest - 1) + "…";
    }
}
