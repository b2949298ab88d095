package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.evidence.Answer;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.UnitListing;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Question;
import io.github.linchpin.proof.ProofWords;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.wording.ContentWords;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Answers a question about an item, or about the unit that buys it. */
final class AnswerDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient ItemExposure item;
    private final transient Question question;
    private final transient AnswerService service;
    private final transient UnitListingService listings;
    private final transient Runnable stored;
    private final AnswerField answer;
    private final TextField reference = new TextField(Texts.text("answer.reference"));
    private final TextField from = new TextField(Texts.text("answer.from"));

    AnswerDialog(
            ItemExposure item,
            Question question,
            YearMonth since,
            AnswerService service,
            UnitListingService listings,
            Runnable stored) {
        super(
                question.equals(Question.ENTITY)
                        ? Texts.text("answer.dialog.unit", item.item().unitName())
                        : Texts.text("answer.dialog", item.item().code()),
                Texts.text("answer.save"));
        this.item = item;
        this.question = question;
        this.service = service;
        this.listings = listings;
        this.stored = stored;
        Paragraph about =
                new Paragraph(
                        Texts.text(
                                "answer.dialog.about",
                                item.item().description(),
                                item.item().unitName(),
                                Formats.euros(item.euros())));
        about.addClassName("lp-muted");
        answer =
                AnswerField.of(
                        question, service.choices(item.scope().input(), item.scope().stage()));
        reference.setHelperText(Texts.text("answer.reference.help"));
        from.setHelperText(Texts.text("origin-evidence.month.help"));
        from.setValue(since.toString());
        addFields(about, answer.component(), reference, from);
    }

    @Override
    protected Object typed() {
        return Arrays.asList(answer.value(), reference.getValue(), from.getValue());
    }

    @Override
    protected boolean store() {
        String value = answer.value();
        mark(
                reference,
                reference.getValue().isBlank() ? Texts.text("answer.reference.missing") : "");
        if (value == null || reference.isInvalid()) {
            refuse(value == null ? answer.missing() : Texts.text("origin-evidence.fields"));
            return false;
        }
        try {
            record(value, YearMonth.parse(from.getValue().strip()), reference.getValue().strip());
        } catch (DateTimeParseException e) {
            mark(from, Texts.text("origin-evidence.month.wrong"));
            refuse(Texts.text("origin-evidence.fields"));
            return false;
        } catch (EvidenceRefusal refusal) {
            refuse(ProofWords.of(refusal));
            return false;
        } catch (ContentRefusal refusal) {
            refuse(ContentWords.of(refusal));
            return false;
        }
        stored.run();
        return true;
    }

    private void record(String value, YearMonth since, String ground) {
        if (question.equals(Question.ENTITY)) {
            listings.record(
                    new UnitListing(item.item().unit(), value.equals(Answer.YES), since, ground));
            return;
        }
        service.answer(
                new Answer(
                        item.item().unit(),
                        item.item().id(),
                        item.scope().input(),
                        item.scope().stage(),
                        key(value),
                        value,
                        since,
                        ground));
    }

    /** One member says more than the question of a measure on its family asks. */
    private String key(String value) {
        if (question.equals(Question.END_USE)) {
            return EndUse.MILITARY_USE;
        }
        boolean chosen = !value.equals(Answer.YES) && !value.equals(Answer.NO);
        return chosen && !question.equals(Question.FORM) ? Question.MEMBER.key() : question.key();
    }
}
