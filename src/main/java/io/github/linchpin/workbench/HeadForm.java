package io.github.linchpin.workbench;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.draft.Draft;
import io.github.linchpin.draft.DraftHead;
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import java.util.function.Consumer;

/** What a draft says about its table as a whole. */
final class HeadForm extends FormDialog {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final TextField total;
    private final TextField rounding;
    private final Checkbox largest = new Checkbox(Texts.text("workbench.head.largest"));
    private final TextArea warning = area("workbench.head.warning");
    private final TextArea note = area("workbench.head.note");
    private final transient Consumer<DraftHead> save;

    /**
     * @param unit of the table
     * @param save may refuse
     */
    HeadForm(Draft draft, String unit, Consumer<DraftHead> save) {
        super(Texts.text("workbench.head.title"), Texts.text("form.save"));
        this.save = save;
        total = new TextField(Texts.text("workbench.head.total", unit));
        total.setHelperText(Texts.text("workbench.head.total.help"));
        rounding = new TextField(Texts.text("workbench.head.rounding", unit));
        rounding.setHelperText(Texts.text("workbench.head.rounding.help"));
        warning.setHelperText(Texts.text("workbench.head.warning.help"));
        DraftHead head = draft.head();
        total.setValue(head.printedTotal());
        rounding.setValue(head.printedTotalRounding());
        largest.setValue(head.listsLargest());
        warning.setValue(head.warning());
        note.setValue(head.note());
        addFields(total, rounding, largest, warning, note);
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(Texts.text(key));
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.EAGER);
        return area;
    }

    @Override
    protected DraftHead typed() {
        return new DraftHead(
                total.getValue(),
                rounding.getValue(),
                largest.getValue(),
                warning.getValue(),
                note.getValue());
    }

    @Override
    protected boolean store() {
        try {
            save.accept(typed());
            return true;
        } catch (DraftRefusal refusal) {
            refuse(Texts.word("draft.refusal", refusal.why()));
            return false;
        }
    }
}
