package io.github.linchpin.workbench;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import java.util.function.Consumer;

/** Asks for a reason or a comment before something is done. */
final class ReasonDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> work;

    ReasonDialog(String title, String label, String action, Consumer<String> work) {
        super(title, action);
        this.work = work;
        reason.setLabel(label);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        // what was typed is known when Ctrl+S comes
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setRequiredIndicatorVisible(true);
        addFields(reason);
    }

    @Override
    protected Object typed() {
        return reason.getValue();
    }

    @Override
    protected boolean store() {
        if (!mark(
                reason,
                reason.getValue().isBlank() ? Texts.text("workbench.reason.missing") : "")) {
            return false;
        }
        try {
            work.accept(reason.getValue().strip());
            return true;
        } catch (DraftRefusal refusal) {
            refuse(Texts.word("draft.refusal", refusal.why()));
            return false;
        }
    }
}
