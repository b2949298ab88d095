package io.github.linchpin.items;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.content.ContentVocabulary;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of one input in an item. */
final class ContentFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final transient ContentVocabulary words;
    private final ComboBox<String> input = new ComboBox<>(Texts.text("items.field.input"));
    private final Select<Stage> stage = new Select<>();
    private final ComboBox<String> form = new ComboBox<>(Texts.text("items.field.form"));
    private final ComboBox<String> answers = new ComboBox<>(Texts.text("items.field.spec"));
    private final TextField share = new TextField(Texts.text("items.field.share"));
    private final TextField kilograms = new TextField(Texts.text("items.field.kilograms"));
    private final TextField unit = new TextField(Texts.text("items.field.unit"));
    private final TextField first = new TextField(Texts.text("items.field.first"));
    private final TextField last = new TextField(Texts.text("items.field.last"));

    /**
     * @param remove takes these fields away again
     */
    ContentFields(ContentVocabulary words, Consumer<ContentFields> remove) {
        this.words = words;
        addClassName("lp-content-fields");
        input.setItems(words.inputs().keySet());
        input.setItemLabelGenerator(slug -> words.inputs().getOrDefault(slug, slug));
        input.addValueChangeListener(change -> offer());
        stage.setLabel(Texts.text("items.field.stage"));
        stage.setItems(Stage.OF_SHARES);
        stage.setItemLabelGenerator(one -> Texts.word("stage", one));
        stage.addValueChangeListener(change -> offer());
        form.setClearButtonVisible(true);
        form.setItemLabelGenerator(one ->
                one.equals(ContentTerms.NOT_NAMED) ? Texts.text("items.field.form.none") : one);
        answers.setClearButtonVisible(true);
        answers.addValueChangeListener(change -> explain());
        answers.setAllowCustomValue(true);
        answers.addCustomValueSetListener(event -> answers.setValue(event.getDetail()));
        share.setSuffixComponent(new Div("%"));
        first.setPlaceholder("2026-01");
        last.setPlaceholder(Texts.text("items.field.open-end"));
        kilograms.setPlaceholder("0.25");
        unit.setPlaceholder("pcs");
        Button away = new Button(Texts.text("items.remove"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        Div amounts = new Div(share, kilograms, unit, first, last, away);
        amounts.addClassName("lp-content-fields__amounts");
        add(input, stage, form, answers, amounts);
    }

    private void offer() {
        String slug = input.getValue();
        Stage at = stage.getValue();
        boolean known = slug != null && at != null;
        String chosenForm = form.getValue();
        String chosenAnswers = answers.getValue();
        form.setItems(known ? List.copyOf(words.forms(slug, at)) : List.of());
        List<String> offered = new ArrayList<>();
        if (known) {
            words.questions(slug, at)
                    .forEach((key, question) -> {
                        offered.add(key + "=yes");
                        offered.add(key + "=no");
                    });
        }
        answers.setItems(offered);
        answers.setVisible(!offered.isEmpty() || chosenAnswers != null);
        form.setValue(chosenForm);
        answers.setValue(chosenAnswers);
        explain();
    }

    /** The question whose answer is chosen: all of them would fill the dialog. */
    private void explain() {
        String slug = input.getValue();
        Stage at = stage.getValue();
        String answer = Objects.requireNonNullElse(answers.getValue(), "");
        String key = answer.substring(0, Math.max(0, answer.indexOf('=')));
        answers.setHelperText(
                slug == null || at == null ? "" : words.questions(slug, at).getOrDefault(key, ""));
    }

    void show(ContentTerms terms) {
        input.setValue(terms.input());
        stage.setValue(terms.stage());
        form.setValue(terms.form().isEmpty() ? null : terms.form());
        answers.setValue(terms.spec().isEmpty() ? null : terms.spec());
        offer();
        share.setValue(
                terms.share() == null
                        ? ""
                        : terms.share().multiply(HUNDRED).stripTrailingZeros().toPlainString());
        kilograms.setValue(terms.kilograms() == null ? "" : terms.kilograms().toPlainString());
        unit.setValue(Objects.requireNonNullElse(terms.unit(), ""));
        first.setValue(terms.first().toString());
        YearMonth end = terms.last();
        last.setValue(end == null ? "" : end.toString());
    }

    /** What is typed, as it stands. */
    List<String> typed() {
        return List.of(
                String.valueOf(input.getValue()),
                String.valueOf(stage.getValue()),
                String.valueOf(form.getValue()),
                String.valueOf(answers.getValue()),
                share.getValue(),
                kilograms.getValue(),
                unit.getValue(),
                first.getValue(),
                last.getValue());
    }

    /** What is typed, or null where a field cannot be read: it says so itself. */
    @Nullable ContentTerms terms() {
        List.of(share, kilograms, first, last).forEach(field -> field.setInvalid(false));
        input.setInvalid(input.getValue() == null);
        input.setErrorMessage(Texts.text("items.field.needed"));
        stage.setInvalid(stage.getValue() == null);
        stage.setErrorMessage(Texts.text("items.field.needed"));
        BigDecimal part = number(share);
        BigDecimal weight = number(kilograms);
        YearMonth from = month(first);
        YearMonth until = month(last);
        if (from == null && !first.isInvalid()) {
            fault(first, "items.field.needed");
        }
        boolean fine =
                !input.isInvalid()
                        && !stage.isInvalid()
                        && List.of(share, kilograms, first, last).stream()
                                .noneMatch(TextField::isInvalid);
        if (!fine || from == null) {
            return null;
        }
        String of = unit.getValue().strip();
        return new ContentTerms(
                input.getValue(),
                stage.getValue(),
                Objects.requireNonNullElse(form.getValue(), ""),
                Objects.requireNonNullElse(answers.getValue(), "").strip(),
                part == null ? null : part.movePointLeft(2),
                weight,
                of.isEmpty() ? null : of,
                from,
                until);
    }

    private static @Nullable BigDecimal number(TextField field) {
        String text = field.getValue().strip().replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() <= 20 && Math.abs(number.scale()) <= 15) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        fault(field, "items.field.no-number");
        return null;
    }

    private static @Nullable YearMonth month(TextField field) {
        String text = field.getValue().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            fault(field, "items.field.no-month");
            return null;
        }
    }

    private static void fault(TextField field, String text) {
        field.setInvalid(true);
        field.setErrorMessage(Texts.text(text));
    }
}
