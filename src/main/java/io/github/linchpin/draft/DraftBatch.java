package io.github.linchpin.draft;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many drafts at once, as an import makes them: all of what is asked for is done, or nothing. */
@Service
@RolesAllowed(Permission.EDIT)
public class DraftBatch {
    private final DraftService service;
    private final DraftQuery drafts;
    private final DraftSheets sheets;
    private final DraftRepository repository;
    private final StoredTables tables;
    private final AreaNames areas;
    private final AuditTrail trail;

    DraftBatch(
            DraftService service,
            DraftQuery drafts,
            DraftSheets sheets,
            DraftRepository repository,
            StoredTables tables,
            AreaNames areas,
            AuditTrail trail) {
        this.service = service;
        this.drafts = drafts;
        this.sheets = sheets;
        this.repository = repository;
        this.tables = tables;
        this.areas = areas;
        this.trail = trail;
    }

    /** A draft that was begun, and the revision it starts from, 0 for none. */
    public record Begun(int draft, int base) {}

    /**
     * A draft that says what a release says; the table is added where there is none.
     *
     * @param from what it was made from, for the audit trail
     * @throws DraftRefusal where a draft of the table is not finished yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Begun begin(ShareTable table, Revision content, String from) {
        StoredTable stored = tables.define(table);
        requireNone(stored);
        return begin(stored, content, from);
    }

    private Begun begin(StoredTable stored, Revision content, String from) {
        int id =
                repository.add(
                        stored.id(),
                        stored.newest(),
                        RevisionOrigin.IMPORT,
                        DraftStart.head(content),
                        DraftStart.rows(content, areas.book()));
        repository.touch(id);
        trail.record(AuditEvent.created("draft", id, stored.table().code(), Map.of("from", from)));
        return new Begun(id, stored.newest());
    }

    /**
     * A draft that takes back what an import has published: it says again what the table said
     * before, or nothing where there was nothing.
     *
     * @param published number of the revision of the import
     * @param base number of the revision before it, 0 for none
     * @return empty where the table has another revision or an unfinished draft by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> takeBack(String table, int published, int base, String reason) {
        StoredTable stored = tables.find(table).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        if (stored.newest() != published || drafts.open(table).isPresent()) {
            return Optional.empty();
        }
        if (base > 0) {
            int draft = service.revert(table, base, reason);
            repository.touch(draft);
            return Optional.of(draft);
        }
        return Optional.of(begin(stored, Revision.nothing(stored.table()), reason).draft());
    }

    /**
     * Gives those of the drafts to the reviewers that are not there yet.
     *
     * @param reason why the warnings of all of them are no errors; empty: there must be none
     * @return how many were submitted
     * @throws DraftRefusal where one of them has errors, or a warning and there is no reason
     */
    @Transactional
    public int submit(Collection<Integer> ids, String comment, String reason) {
        int submitted = 0;
        for (int id : ids) {
            Draft draft = drafts.find(id).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
            if (!draft.state().isOpen()) {
                continue;
            }
            if (!reason.isBlank()) {
                for (Finding finding : sheets.of(id).unexplained()) {
                    service.explain(id, finding, reason);
                }
            }
            service.submit(id, comment);
            submitted++;
        }
        return submitted;
    }

    /** How many warnings of the drafts have no reason yet. */
    @Transactional(readOnly = true)
    public int unexplained(Collection<Integer> ids) {
        return ids.stream()
                .filter(id -> drafts.find(id).filter(draft -> draft.state().isOpen()).isPresent())
                .mapToInt(id -> sheets.of(id).unexplained().size())
                .sum();
    }

    /**
     * Gives those of the drafts up that are neither published nor given up yet.
     *
     * @return how many were given up
     */
    @Transactional
    public int discard(Collection<Integer> ids, String reason) {
        int discarded = 0;
        for (int id : ids) {
            DraftState state =
                    drafts.find(id).orElseThrow(() -> new DraftRefusal(Why.ABSENT)).state();
            if (state == DraftState.IN_REVIEW) {
                service.takeBack(id);
            }
            if (state == DraftState.IN_REVIEW || state.isOpen()) {
                service.discard(id, reason);
                discarded++;
            }
        }
        return discarded;
    }

    private void requireNone(StoredTable stored) {
        if (drafts.open(stored.table().code()).isPresent()) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
    }
}
