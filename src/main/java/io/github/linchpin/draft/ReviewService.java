package io.github.linchpin.draft;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.concentration.Snapshots;
import io.github.linchpin.db.News;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviewers publish what others have submitted, or send it back; never their own work. */
@Service
@RolesAllowed(Permission.PUBLISH)
public class ReviewService {
    private final DraftQuery drafts;
    private final DraftSheets sheets;
    private final DraftRepository repository;
    private final StoredTables tables;
    private final Snapshots snapshots;
    private final ShareState state;
    private final News news;
    private final AuditTrail trail;

    ReviewService(
            DraftQuery drafts,
            DraftSheets sheets,
            DraftRepository repository,
            StoredTables tables,
            Snapshots snapshots,
            ShareState state,
            News news,
            AuditTrail trail) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.repository = repository;
        this.tables = tables;
        this.snapshots = snapshots;
        this.state = state;
        this.news = news;
        this.trail = trail;
    }

    /** What waits for a review, what was changed last comes first. */
    @Transactional(readOnly = true)
    public List<Draft> waiting() {
        return drafts.in(List.of(DraftState.IN_REVIEW));
    }

    /**
     * The draft before and after.
     *
     * @throws DraftRefusal where there is no such draft
     */
    @Transactional(readOnly = true)
    public DraftSheet sheet(int draft) {
        return sheets.of(draft);
    }

    /** Whether the current actor may decide about a draft: who wrote into it may not. */
    @Transactional(readOnly = true)
    public boolean mayDecide(int draft) {
        Integer account = CurrentActor.get().account();
        return account == null || !drafts.isAuthor(draft, account);
    }

    /**
     * Makes the draft the next revision of its table, known from now on.
     *
     * @param seen the draft as the reviewer saw it
     * @return number of the revision
     * @throws DraftRefusal where it is their own, was changed meanwhile or is not fit any more
     */
    @Transactional
    public int publish(Draft seen, String comment) {
        return publish(ready(seen), comment);
    }

    /**
     * A draft that may be published now.
     *
     * @throws DraftRefusal where it is their own, was changed meanwhile or is not fit any more
     */
    DraftSheet ready(Draft seen) {
        DraftSheet sheet = decide(seen);
        if (!sheet.isReady()) {
            throw new DraftRefusal(Why.NOT_READY);
        }
        return sheet;
    }

    /** Publishes what was found to be ready in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    int publish(DraftSheet sheet, String comment) {
        Draft seen = sheet.draft();
        Revision revision = sheet.check().revision().orElseThrow();
        StoredTable table = tables.find(sheet.table().code()).orElseThrow();
        int number = tables.publish(table, revision, origin(seen));
        if (!revision.isWithdrawal()) {
            snapshots.add(table.id(), number);
        }
        repository.move(seen.id(), DraftState.PUBLISHED, comment.strip(), number);
        state.countAddition();
        news.tell(News.Topic.SHARES);
        trail.record(
                AuditEvent.of(
                                "share-table.published",
                                "share-table",
                                table.id(),
                                sheet.table().code())
                        .values(
                                RevisionValues.of(sheet.base(), sheet.draft().base()),
                                RevisionValues.of(revision, number))
                        .because(comment));
        return number;
    }

    /**
     * Sends the draft back to the analysts.
     *
     * @param comment what is to be mended
     * @throws DraftRefusal without a comment, where it is their own or was changed meanwhile
     */
    @Transactional
    public void sendBack(Draft seen, String comment) {
        if (comment.isBlank()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        DraftSheet sheet = decide(seen);
        repository.move(seen.id(), DraftState.RETURNED, comment.strip(), null);
        trail.record(
                AuditEvent.of("draft.returned", "draft", seen.id(), sheet.table().code())
                        .because(comment));
    }

    /** What the shipped files offered was taken over by people, who may have changed it. */
    private static RevisionOrigin origin(Draft draft) {
        return draft.origin() == RevisionOrigin.SHIPPED ? RevisionOrigin.ANALYST : draft.origin();
    }

    private DraftSheet decide(Draft seen) {
        if (repository.lock(seen.id()) != DraftState.IN_REVIEW) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
        if (!mayDecide(seen.id())) {
            throw new DraftRefusal(Why.OWN_WORK);
        }
        DraftSheet sheet = sheets.of(seen.id());
        if (sheet.draft().version() != seen.version()) {
            throw new DraftRefusal(Why.CHANGED_MEANWHILE);
        }
        return sheet;
    }
}
