package io.github.linchpin.imports;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says what will happen and asks for the words that go on record with it. */
final class TypedDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final List<TextArea> fields = new ArrayList<>();
    private final transient Consumer<List<String>> work;

    /**
     * @param consequence what the button does
     * @param work is given what was typed into the fields, in their order
     */
    TypedDialog(
            String title,
            String consequence,
            List<String> labels,
            String action,
            Consumer<List<String>> work) {
        super(title, action);
        this.work = work;
        addFields(new Paragraph(consequence));
        for (String label : labels) {
            TextArea field = new TextArea(label);
            field.setMaxLength(LONGEST);
            field.setWidthFull();
            // what was typed is known when Ctrl+S comes
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.setRequiredIndicatorVisible(true);
            fields.add(field);
            addFields(field);
        }
    }

    @Override
    protected Object typed() {
        return fields.stream().map(TextArea::getValue).toList();
    }

    @Override
    protected boolean store() {
        boolean complete = true;
        for (TextArea field : fields) {
            complete &=
                    mark(
                            field,
                            field.getValue().isBlank() ? Texts.text("import.words.missing") : "");
        }
        if (!complete) {
            return false;
        }
        try {
            work.accept(fields.stream().map(field -> field.getValue().strip()).toList());
            return true;
        } catch (DraftRefusal refusal) {
            refuse(Texts.word("draft.refusal", refusal.why()));
        } catch (ImportRefusal refusal) {
            refuse(Texts.word("import.refusal", refusal.why()));
        }
        return false;
    }
}
