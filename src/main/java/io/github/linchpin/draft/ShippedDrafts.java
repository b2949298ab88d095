package io.github.linchpin.draft;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.supply.ShippedChange;
import io.github.linchpin.supply.StoredTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers to the analysts what shipped files newly say about tables that say something of their own
 * since: each change once, whatever becomes of its draft.
 */
@Service
@RolesAllowed(Permission.OPERATION)
public class ShippedDrafts {
    private static final String NAME = "shipped data";

    private final DraftQuery drafts;
    private final DraftRepository repository;
    private final ShippedOffers offers;
    private final AreaNames areas;
    private final AuditTrail trail;

    ShippedDrafts(
            DraftQuery drafts,
            DraftRepository repository,
            ShippedOffers offers,
            AreaNames areas,
            AuditTrail trail) {
        this.drafts = drafts;
        this.repository = repository;
        this.offers = offers;
        this.areas = areas;
        this.trail = trail;
    }

    /**
     * Makes a draft of every change that was not offered yet. Where analysts have a draft of the
     * table, it waits until that one is finished.
     *
     * @return how many drafts were made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int offer(List<ShippedChange> changes) {
        List<ShippedChange> news = changes.stream().filter(offers::isNew).toList();
        if (news.isEmpty()) {
            return 0;
        }
        AreaBook book = areas.book();
        return CurrentActor.asSystem(
                NAME, () -> (int) news.stream().filter(change -> offer(change, book)).count());
    }

    private boolean offer(ShippedChange change, AreaBook book) {
        StoredTable table = change.table();
        Optional<Draft> pending = drafts.open(table.table().code());
        if (pending.isPresent() && pending.get().origin() != RevisionOrigin.SHIPPED) {
            return false;
        }
        pending.ifPresent(older -> repository.move(older.id(), DraftState.DISCARDED, null, null));
        int id =
                repository.add(
                        table.id(),
                        table.newest(),
                        RevisionOrigin.SHIPPED,
                        DraftStart.head(change.revision()),
                        DraftStart.rows(change.revision(), book));
        offers.remember(change);
        trail.record(
                AuditEvent.created(
                        "draft", id, table.table().code(), Map.of("from", "shipped files")));
        return true;
    }
}
