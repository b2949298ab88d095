package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.ITEM_ANSWER;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.content.ItemContents;
import io.github.linchpin.evidence.EvidenceRefusal.Why;
import io.github.linchpin.measure.Question;
import io.github.linchpin.shared.Stage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the questions about items, kept as dated evidence. The answer goes into the item's
 * contents from its month on, and the value of its purchases moves at once.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class AnswerService {
    private final ContentService contents;
    private final AnswerQuery query;
    private final DSLContext dsl;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerService(
            ContentService contents,
            AnswerQuery query,
            DSLContext dsl,
            AuditTrail trail,
            Clock clock) {
        this.contents = contents;
        this.query = query;
        this.dsl = dsl;
        this.trail = trail;
        this.clock = clock;
    }

    /** What can be answered to the questions for the form and for the member. */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public AnswerChoices choices(String input, Stage stage) {
        return query.choices(contents.vocabulary(), input, stage);
    }

    /**
     * Records an answer.
     *
     * @throws EvidenceRefusal where nobody says on what ground, the item does not contain the input
     *     in the months from then on, or what it is worth would not be known any more
     * @throws io.github.linchpin.content.ContentRefusal where the item is not there, or nothing
     *     asks that
     */
    @Transactional
    public void answer(Answer answer) {
        if (answer.reference().isBlank()) {
            throw new EvidenceRefusal(Why.REFERENCE_MISSING);
        }
        if (answer.reference().length() > EvidenceService.LONGEST_TEXT) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        ItemContents before = contents.of(answer.unit(), answer.item());
        requireChoice(answer);
        AnsweredContents answered = AnsweredContents.of(answer);
        List<ContentTerms> terms =
                before.terms().stream().flatMap(one -> answered.of(one, answer).stream()).toList();
        if (terms.equals(before.terms())) {
            throw new EvidenceRefusal(Why.NOTHING_TO_ANSWER);
        }
        var valued = query.valued(answer.unit(), answer.item());
        contents.change(
                answer.unit(), answer.item(), before, new ItemContents(terms, before.without()));
        // what is counted by weight has a price of its form: an answer must not take value away
        if (valued.compareTo(query.valued(answer.unit(), answer.item())) != 0) {
            throw new EvidenceRefusal(Why.PRICE_MISSING);
        }
        keep(answer);
        trail.record(
                AuditEvent.of(
                                "item.answered",
                                "item",
                                answer.item(),
                                Integer.toString(answer.unit()))
                        .after(
                                Map.of(
                                        "question",
                                        answer.question(),
                                        "answer",
                                        answer.value(),
                                        "from",
                                        answer.from().toString(),
                                        "reference",
                                        answer.reference())));
    }

    private void requireChoice(Answer answer) {
        AnswerChoices choices = choices(answer.input(), answer.stage());
        boolean known =
                answer.question().equals(Question.FORM.key())
                        ? choices.forms().contains(answer.value())
                        : answer.question().equals(Question.MEMBER.key())
                                ? choices.members().containsKey(answer.value())
                                : List.of(Answer.YES, Answer.NO).contains(answer.value());
        if (!known) {
            throw new EvidenceRefusal(Why.NO_SUCH_ANSWER);
        }
    }

    private void keep(Answer answer) {
        dsl.insertInto(ITEM_ANSWER)
                .set(ITEM_ANSWER.BUSINESS_UNIT_ID, answer.unit())
                .set(ITEM_ANSWER.ITEM_ID, answer.item())
                .set(ITEM_ANSWER.INPUT, answer.input())
                .set(ITEM_ANSWER.STAGE, answer.stage())
                .set(ITEM_ANSWER.QUESTION, answer.question())
                .set(ITEM_ANSWER.VALUE, answer.value())
                .set(ITEM_ANSWER.VALID_FROM, answer.from().atDay(1))
                .set(ITEM_ANSWER.REFERENCE, answer.reference())
                .set(ITEM_ANSWER.ANSWERED_BY, CurrentActor.get().name())
                .set(
                        ITEM_ANSWER.ANSWERED_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
    }
}
