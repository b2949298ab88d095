package io.github.linchpin.amendment;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.AmendmentRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.control.TypedRegister;
import io.github.linchpin.db.News;
import io.github.linchpin.shared.DraftState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviewers publish amendments of others, or send them back; never their own work. */
@Service
@RolesAllowed(Permission.PUBLISH)
public class AmendmentReviewService {
    private final AmendmentQuery amendments;
    private final AmendmentSheets sheets;
    private final AmendmentRepository repository;
    private final TypedRegister register;
    private final News news;
    private final AuditTrail trail;

    AmendmentReviewService(
            AmendmentQuery amendments,
            AmendmentSheets sheets,
            AmendmentRepository repository,
            TypedRegister register,
            News news,
            AuditTrail trail) {
        this.amendments = amendments;
        this.sheets = sheets;
        this.repository = repository;
        this.register = register;
        this.news = news;
        this.trail = trail;
    }

    /** What waits for a review, what was changed last comes first. */
    @Transactional(readOnly = true)
    public List<Amendment> waiting() {
        return amendments.in(List.of(DraftState.IN_REVIEW));
    }

    /**
     * The amendment before and after.
     *
     * @throws AmendmentRefusal where there is no such amendment
     */
    @Transactional(readOnly = true)
    public AmendmentSheet sheet(int amendment) {
        return sheets.of(amendment);
    }

    /** Whether the current actor may decide about it: who wrote into it may not. */
    @Transactional(readOnly = true)
    public boolean mayDecide(int amendment) {
        Integer account = CurrentActor.get().account();
        return account == null || !amendments.isAuthor(amendment, account);
    }

    /**
     * Makes its rows versions that are known from now on.
     *
     * @param seen the amendment as the reviewer saw it
     * @return from when they are known
     * @throws AmendmentRefusal where it is their own, was changed meanwhile or is not fit any more
     */
    @Transactional
    public Instant publish(Amendment seen, String comment) {
        AmendmentSheet sheet = decide(seen);
        if (sheet.isOutdated()) {
            throw new AmendmentRefusal(Why.OUTDATED);
        }
        if (!sheet.isReady()) {
            throw new AmendmentRefusal(Why.NOT_READY);
        }
        Instant moment = register.publish(AmendmentSheets.typed(sheet.rows()));
        repository.move(seen.id(), DraftState.PUBLISHED, comment.strip(), moment);
        news.tell(News.Topic.REGISTER);
        for (AuditEvent event : PublishedValues.of(sheet)) {
            trail.record(event.because(comment));
        }
        return moment;
    }

    /**
     * Sends the amendment back to the analysts.
     *
     * @param comment what is to be mended
     * @throws AmendmentRefusal without a comment, where it is their own or was changed meanwhile
     */
    @Transactional
    public void sendBack(Amendment seen, String comment) {
        if (comment.isBlank()) {
            throw new AmendmentRefusal(Why.NO_REASON);
        }
        AmendmentSheet sheet = decide(seen);
        repository.move(seen.id(), DraftState.RETURNED, comment.strip(), null);
        trail.record(
                AuditEvent.of(
                                "amendment.returned",
                                "amendment",
                                seen.id(),
                                sheet.amendment().title())
                        .because(comment));
    }

    private AmendmentSheet decide(Amendment seen) {
        if (repository.lock(seen.id()) != DraftState.IN_REVIEW) {
            throw new AmendmentRefusal(Why.NOT_NOW);
        }
        if (!mayDecide(seen.id())) {
            throw new AmendmentRefusal(Why.OWN_WORK);
        }
        AmendmentSheet sheet = sheets.of(seen.id());
        if (sheet.amendment().version() != seen.version()) {
            throw new AmendmentRefusal(Why.CHANGED_MEANWHILE);
        }
        return sheet;
    }
}
