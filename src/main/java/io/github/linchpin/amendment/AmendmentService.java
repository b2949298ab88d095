package io.github.linchpin.amendment;

import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.AmendmentRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.shared.DraftState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Analysts write changes of the register and submit them. */
@Service
@RolesAllowed(Permission.EDIT)
public class AmendmentService {
    private static final int LONGEST_TITLE = 200;

    private final AmendmentQuery amendments;
    private final AmendmentSheets sheets;
    private final AmendmentRepository repository;
    private final AuditTrail trail;

    AmendmentService(
            AmendmentQuery amendments,
            AmendmentSheets sheets,
            AmendmentRepository repository,
            AuditTrail trail) {
        this.amendments = amendments;
        this.sheets = sheets;
        this.repository = repository;
        this.trail = trail;
    }

    /** All amendments that are neither published nor discarded, what was changed last first. */
    @Transactional(readOnly = true)
    public List<Amendment> pending() {
        return amendments.in(AmendmentQuery.PENDING);
    }

    @Transactional(readOnly = true)
    public Optional<Amendment> find(int amendment) {
        return amendments.find(amendment);
    }

    /**
     * The amendment with everything that stands beside it.
     *
     * @throws AmendmentRefusal where there is no such amendment
     */
    @Transactional(readOnly = true)
    public AmendmentSheet sheet(int amendment) {
        return sheets.of(amendment);
    }

    /** Begins an amendment. */
    @Transactional
    public int open(String title) {
        int id = repository.open(title(title));
        repository.touch(id);
        trail.record(AuditEvent.created("amendment", id, title(title), Map.of()));
        return id;
    }

    /** Says in other words what it is about. */
    @Transactional
    public void rename(int amendment, String title) {
        lock(amendment);
        repository.rename(amendment, title(title));
        repository.touch(amendment);
    }

    /**
     * Adds rows, all or none. A row about something that the amendment speaks of already takes the
     * place of what it said.
     */
    @Transactional
    public void add(int amendment, List<NewRow> rows) {
        lock(amendment);
        for (NewRow row : rows) {
            Optional<AmendmentRow> there =
                    NewRow.isSingle(row.file())
                            ? amendments.rows(amendment).stream()
                                    .filter(one ->
                                            one.file() == row.file()
                                                    && one.subject().equals(row.subject()))
                                    .findFirst()
                            : Optional.empty();
            if (there.isPresent()) {
                repository.change(amendment, there.get().id(), there.get().version(), row.cells());
            } else {
                repository.add(amendment, row);
            }
        }
        repository.touch(amendment);
    }

    /**
     * Changes a row.
     *
     * @param seen the row as it was seen
     * @throws AmendmentRefusal where it was changed meanwhile, or cannot be changed now
     */
    @Transactional
    public void save(int amendment, AmendmentRow seen, Map<String, String> cells) {
        lock(amendment);
        if (!repository.change(amendment, seen.id(), seen.version(), cells)) {
            throw new AmendmentRefusal(Why.CHANGED_MEANWHILE);
        }
        repository.touch(amendment);
    }

    /**
     * Takes rows out.
     *
     * @throws AmendmentRefusal where one was changed meanwhile, or cannot be changed now
     */
    @Transactional
    public void remove(int amendment, List<AmendmentRow> rows) {
        lock(amendment);
        for (AmendmentRow seen : rows) {
            if (!repository.remove(amendment, seen.id(), seen.version())) {
                throw new AmendmentRefusal(Why.CHANGED_MEANWHILE);
            }
        }
        repository.touch(amendment);
    }

    /**
     * Gives the amendment to the reviewers.
     *
     * @throws AmendmentRefusal where it has faults, or nothing new
     */
    @Transactional
    public void submit(int amendment, String comment) {
        lock(amendment);
        AmendmentSheet sheet = sheets.of(amendment);
        requireReason(comment);
        if (!sheet.faults().isEmpty()) {
            throw new AmendmentRefusal(sheet.isOutdated() ? Why.OUTDATED : Why.NOT_READY);
        }
        if (!sheet.isChanged()) {
            throw new AmendmentRefusal(Why.NOTHING_CHANGED);
        }
        repository.touch(amendment);
        repository.move(amendment, DraftState.IN_REVIEW, comment.strip(), null);
        record("amendment.submitted", sheet.amendment(), comment);
    }

    /** Takes an amendment back from the reviewers. */
    @Transactional
    public void takeBack(int amendment) {
        if (repository.lock(amendment) != DraftState.IN_REVIEW) {
            throw new AmendmentRefusal(Why.NOT_NOW);
        }
        repository.move(amendment, DraftState.DRAFT, null, null);
        record("amendment.taken-back", amendments.find(amendment).orElseThrow(), "");
    }

    /** Gives an amendment up; what was typed stays on file. */
    @Transactional
    public void discard(int amendment, String reason) {
        lock(amendment);
        requireReason(reason);
        repository.move(amendment, DraftState.DISCARDED, reason.strip(), null);
        record("amendment.discarded", amendments.find(amendment).orElseThrow(), reason);
    }

    private void record(String action, Amendment amendment, String reason) {
        trail.record(
                AuditEvent.of(action, "amendment", amendment.id(), amendment.title())
                        .because(reason));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new AmendmentRefusal(Why.NO_REASON);
        }
    }

    private static String title(String typed) {
        requireReason(typed);
        String title = typed.strip();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private void lock(int amendment) {
        DraftState state = repository.lock(amendment);
        if (state == null) {
            throw new AmendmentRefusal(Why.ABSENT);
        }
        if (!state.isOpen()) {
            throw new AmendmentRefusal(Why.NOT_NOW);
        }
    }
}
