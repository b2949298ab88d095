package io.github.linchpin.release;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.draft.ReviewBatch;
import io.github.linchpin.release.ImportRefusal.Why;
import io.github.linchpin.shared.DraftState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviewers decide about all drafts of an import at once; never about their own. */
@Service
@RolesAllowed(Permission.PUBLISH)
public class ImportReviewService {
    private final ImportQuery imports;
    private final ImportRepository repository;
    private final ReviewBatch reviews;
    private final AuditTrail trail;

    ImportReviewService(
            ImportQuery imports,
            ImportRepository repository,
            ReviewBatch reviews,
            AuditTrail trail) {
        this.imports = imports;
        this.repository = repository;
        this.reviews = reviews;
        this.trail = trail;
    }

    /** Whether the current actor may decide about the drafts of an import that wait. */
    @Transactional(readOnly = true)
    public boolean mayDecide(int id) {
        return reviews.mayDecide(waiting(id));
    }

    /**
     * Publishes all drafts of an import that wait for a review, or none.
     *
     * @return how many became revisions
     */
    @Transactional
    public int publish(int id, String comment) {
        String name = require(id);
        int published = reviews.publish(waiting(id), comment);
        record("release-import.published", id, name, published, comment);
        return published;
    }

    /**
     * Sends all drafts of an import back that wait for a review.
     *
     * @return how many were sent back
     */
    @Transactional
    public int sendBack(int id, String comment) {
        String name = require(id);
        int returned = reviews.sendBack(waiting(id), comment);
        record("release-import.returned", id, name, returned, comment);
        return returned;
    }

    private String require(int id) {
        ImportState state = repository.lock(id);
        if (state == null) {
            throw new ImportRefusal(Why.ABSENT);
        }
        if (state != ImportState.APPLIED || waiting(id).isEmpty()) {
            throw new ImportRefusal(Why.NOT_NOW);
        }
        return imports.find(id).orElseThrow().fileName();
    }

    private List<Integer> waiting(int id) {
        return imports.made(id).values().stream()
                .filter(made -> made.state() == DraftState.IN_REVIEW)
                .map(ImportQuery.Made::draft)
                .sorted()
                .toList();
    }

    private void record(String action, int id, String name, int count, String comment) {
        trail.record(
                AuditEvent.of(action, "release-import", id, name)
                        .after(Map.of("drafts", count))
                        .because(comment));
    }
}
