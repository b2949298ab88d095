package io.github.linchpin.exposed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.evidence.Answer;
import io.github.linchpin.evidence.AnswerChoices;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Question;
import io.github.linchpin.wording.MeasureWords;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The field in which a question is answered: yes or no, or one of several.
 *
 * @param missing what is said where nothing is chosen
 */
record AnswerField(Component component, Choice choice, String missing) implements Serializable {
    /** How questions of measures begin that ask a family for its members. */
    private static final String MEMBERS = "member-";

    /** What is chosen. */
    interface Choice extends Serializable {
        /** Null while nothing is. */
        @Nullable String value();
    }

    @Nullable String value() {
        return choice.value();
    }

    static AnswerField of(Question question, AnswerChoices choices) {
        if (question.equals(Question.FORM)) {
            return oneOf(
                    question,
                    choices.forms(),
                    form ->
                            form.equals(ContentTerms.NOT_NAMED)
                                    ? Texts.text("answer.form.none")
                                    : form,
                    "answer.form.help");
        }
        if (question.equals(Question.MEMBER)) {
            return oneOf(
                    question,
                    choices.members().keySet(),
                    slug -> choices.members().getOrDefault(slug, slug),
                    "answer.member.help");
        }
        if (question.key().startsWith(MEMBERS) && !choices.members().isEmpty()) {
            List<String> values = new ArrayList<>(choices.members().keySet());
            values.addAll(List.of(Answer.YES, Answer.NO));
            return oneOf(
                    question,
                    values,
                    value ->
                            choices.members().containsKey(value)
                                    ? choices.members().get(value)
                                    : Texts.text("answer.members." + value),
                    "answer.member.help");
        }
        if (question.equals(Question.END_USE)) {
            return yesOrNo(
                    Texts.text("answer.end-use"),
                    "answer.end-use.military",
                    "answer.end-use.civil",
                    "answer.end-use.help",
                    "answer.missing.choice");
        }
        if (question.equals(Question.ENTITY)) {
            return yesOrNo(
                    Texts.text("answer.entity"),
                    "answer.yes",
                    "answer.no",
                    "answer.entity.help",
                    "answer.missing");
        }
        return yesOrNo(
                MeasureWords.questions(List.of(question)),
                "answer.yes",
                "answer.no",
                null,
                "answer.missing");
    }

    private static AnswerField yesOrNo(
            String label, String yes, String no, @Nullable String help, String missing) {
        RadioButtonGroup<Boolean> field = new RadioButtonGroup<>(label);
        field.setItems(Boolean.TRUE, Boolean.FALSE);
        field.setItemLabelGenerator(one -> Texts.text(one ? yes : no));
        if (help != null) {
            field.setHelperText(Texts.text(help));
        }
        return new AnswerField(
                field,
                () -> field.getValue() == null ? null : Answer.word(field.getValue()),
                Texts.text(missing));
    }

    private static AnswerField oneOf(
            Question question,
            Collection<String> values,
            UnaryOperator<String> words,
            String help) {
        Select<String> field = new Select<>();
        field.setLabel(MeasureWords.questions(List.of(question)));
        field.setItems(values);
        field.setItemLabelGenerator(words::apply);
        field.setHelperText(Texts.text(help));
        return new AnswerField(field, field::getValue, Texts.text("answer.missing.choice"));
    }
}
