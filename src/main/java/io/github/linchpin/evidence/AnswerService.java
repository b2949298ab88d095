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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the questions of measures, kept as dated evidence on the item. The answer goes into
 * the item's contents from its month on, and the value of its purchases moves at once.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class AnswerService {
    private final ContentService contents;
    private final DSLContext dsl;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerService(ContentService contents, DSLContext dsl, AuditTrail trail, Clock clock) {
        this.contents = contents;
        this.dsl = dsl;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records an answer.
     *
     * @throws EvidenceRefusal where nobody says on what ground, or the item does not contain the
     *     input in the months from then on
     * @throws io.github.linchpin.content.ContentRefusal where the item is not there, or no measure
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
        List<ContentTerms> terms = new ArrayList<>();
        before.terms().forEach(one -> terms.addAll(answered(one, answer)));
        if (terms.equals(before.terms())) {
            throw new EvidenceRefusal(Why.NOTHING_TO_ANSWER);
        }
        contents.change(
                answer.unit(), answer.item(), before, new ItemContents(terms, before.without()));
        dsl.insertInto(ITEM_ANSWER)
                .set(ITEM_ANSWER.BUSINESS_UNIT_ID, answer.unit())
                .set(ITEM_ANSWER.ITEM_ID, answer.item())
                .set(ITEM_ANSWER.INPUT, answer.input())
                .set(ITEM_ANSWER.STAGE, answer.stage())
                .set(ITEM_ANSWER.QUESTION, answer.question())
                .set(ITEM_ANSWER.ANSWER, answer.yes())
                .set(ITEM_ANSWER.VALID_FROM, answer.from().atDay(1))
                .set(ITEM_ANSWER.REFERENCE, answer.reference())
                .set(ITEM_ANSWER.ANSWERED_BY, CurrentActor.get().name())
                .set(
                        ITEM_ANSWER.ANSWERED_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
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
                                        answer.yes(),
                                        "from",
                                        answer.from().toString(),
                                        "reference",
                                        answer.reference())));
    }

    /** A content as it is with the answer: before its month it stays as it was. */
    private static List<ContentTerms> answered(ContentTerms terms, Answer answer) {
        boolean concerned =
                terms.input().equals(answer.input())
                        && terms.stage() == answer.stage()
                        && (terms.last() == null || !terms.last().isBefore(answer.from()));
        String spec = spec(terms.spec(), answer);
        if (!concerned || spec.equals(terms.spec())) {
            return List.of(terms);
        }
        if (!terms.first().isBefore(answer.from())) {
            return List.of(terms.withSpec(spec));
        }
        return List.of(
                terms.within(terms.first(), answer.from().minusMonths(1)),
                terms.withSpec(spec).within(answer.from(), terms.last()));
    }

    private static String spec(String spec, Answer answer) {
        Map<String, String> answers = new TreeMap<>();
        for (String one : spec.split(";", -1)) {
            if (!one.isEmpty()) {
                answers.put(
                        one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        answers.put(answer.question(), answer.yes() ? "yes" : "no");
        return answers.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
    }
}
