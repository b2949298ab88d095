package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.evidence.Answer;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Question;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.wording.ContentWords;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** Answers the question of a measure about an item. */
final class AnswerDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient ItemExposure item;
    private final transient Question question;
    private final transient AnswerService service;
    private final transient Runnable stored;
    private final RadioButtonGroup<Boolean> answer = new RadioButtonGroup<>();
    private final TextField reference = new TextField(Texts.text("answer.reference"));
    private final TextField from = new TextField(Texts.text("answer.from"));

    AnswerDialog(
            ItemExposure item,
            Question question,
            YearMonth since,
            AnswerService service,
            Runnable stored) {
        super(Texts.text("answer.dialog", item.item().code()), Texts.text("answer.save"));
        this.item = item;
        this.question = question;
        this.service = service;
        this.stored = stored;
        Paragraph about =
                new Paragraph(
                        Texts.text(
                                "answer.dialog.about",
                                item.item().description(),
                                item.item().unitName(),
                                Formats.euros(item.euros())));
        about.addClassName("lp-muted");
        answer.setLabel(question.text());
        answer.setItems(Boolean.TRUE, Boolean.FALSE);
        answer.setItemLabelGenerator(yes -> Texts.text(yes ? "answer.yes" : "answer.no"));
        reference.setHelperText(Texts.text("answer.reference.help"));
        from.setHelperText(Texts.text("origin-evidence.month.help"));
        from.setValue(since.toString());
        addFields(about, answer, reference, from);
    }

    @Override
    protected Object typed() {
        return Arrays.asList(answer.getValue(), reference.getValue(), from.getValue());
    }

    @Override
    protected boolean store() {
        Boolean yes = answer.getValue();
        mark(
                reference,
                reference.getValue().isBlank() ? Texts.text("answer.reference.missing") : "");
        if (yes == null || reference.isInvalid()) {
            refuse(Texts.text(yes == null ? "answer.missing" : "origin-evidence.fields"));
            return false;
        }
        try {
            service.answer(
                    new Answer(
                            item.item().unit(),
                            item.item().id(),
                            item.scope().input(),
                            item.scope().stage(),
                            question.key(),
                            yes,
                            YearMonth.parse(from.getValue().strip()),
                            reference.getValue().strip()));
        } catch (DateTimeParseException e) {
            mark(from, Texts.text("origin-evidence.month.wrong"));
            refuse(Texts.text("origin-evidence.fields"));
            return false;
        } catch (EvidenceRefusal refusal) {
            refuse(EvidenceDialog.words(refusal));
            return false;
        } catch (ContentRefusal refusal) {
            refuse(ContentWords.of(refusal));
            return false;
        }
        stored.run();
        return true;
    }

    private static void mark(TextField field, String wrong) {
        field.setInvalid(!wrong.isEmpty());
        field.setErrorMessage(wrong);
    }

    /** Whether a question is one about the item itself, which can be answered here. */
    static boolean answers(Question question) {
        return !List.of(
                        Question.FORM,
                        Question.MEMBER,
                        Question.END_USE,
                        Question.ENTITY,
                        Question.PRIMARY_ORIGIN)
                .contains(question);
    }
}
