package io.github.linchpin.measures;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.amendment.AmendmentRefusal;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import java.util.function.Consumer;

/** Asks for a reason or a comment before something is done. */
final class CommentDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final TextArea comment = new TextArea();
    private final transient Consumer<String> work;

    CommentDialog(String title, String label, String action, Consumer<String> work) {
        super(title, action);
        this.work = work;
        comment.setLabel(label);
        comment.setMaxLength(LONGEST);
        comment.setWidthFull();
        // what was typed is known when Ctrl+S comes
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        comment.setRequiredIndicatorVisible(true);
        addFields(comment);
    }

    @Override
    protected Object typed() {
        return comment.getValue();
    }

    @Override
    protected boolean store() {
        if (!mark(
                comment,
                comment.getValue().isBlank() ? Texts.text("workbench.reason.missing") : "")) {
            return false;
        }
        try {
            work.accept(comment.getValue().strip());
            return true;
        } catch (AmendmentRefusal refusal) {
            refuse(Texts.word("measures.refusal", refusal.why()));
            return false;
        }
    }
}
