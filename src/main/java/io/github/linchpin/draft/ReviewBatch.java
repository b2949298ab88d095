package io.github.linchpin.draft;

import io.github.linchpin.access.Permission;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.shared.DraftState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about many drafts at once: all of them, or none where one refuses. */
@Service
@RolesAllowed(Permission.PUBLISH)
public class ReviewBatch {
    private final ReviewService reviews;
    private final DraftQuery drafts;

    ReviewBatch(ReviewService reviews, DraftQuery drafts) {
        this.reviews = reviews;
        this.drafts = drafts;
    }

    /** Whether the current actor may decide about every one of them that waits. */
    @Transactional(readOnly = true)
    public boolean mayDecide(Collection<Integer> ids) {
        return waiting(ids).stream().allMatch(draft -> reviews.mayDecide(draft.id()));
    }

    /**
     * Publishes those of the drafts that wait for a review.
     *
     * @return how many became revisions
     * @throws DraftRefusal where one is their own work or not fit any more; none is published then
     */
    @Transactional
    public int publish(Collection<Integer> ids, String comment) {
        if (comment.isBlank()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        List<Draft> waiting = waiting(ids);
        // all are looked at before the first is published: it may be the period before of another
        List<DraftSheet> ready = waiting.stream().map(reviews::ready).toList();
        ready.forEach(sheet -> reviews.publish(sheet, comment));
        return waiting.size();
    }

    /**
     * Sends those of the drafts back that wait for a review.
     *
     * @return how many were sent back
     * @throws DraftRefusal where one is their own work; none is sent back then
     */
    @Transactional
    public int sendBack(Collection<Integer> ids, String comment) {
        List<Draft> waiting = waiting(ids);
        waiting.forEach(draft -> reviews.sendBack(draft, comment));
        return waiting.size();
    }

    private List<Draft> waiting(Collection<Integer> ids) {
        return ids.stream()
                .map(id -> drafts.find(id).orElseThrow(() -> new DraftRefusal(Why.ABSENT)))
                .filter(draft -> draft.state() == DraftState.IN_REVIEW)
                .toList();
    }
}
