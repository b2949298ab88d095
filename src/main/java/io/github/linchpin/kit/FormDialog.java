package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/**
 * A form above a page: Enter in a field and Ctrl+S save, Esc closes, what was typed is not lost
 * without a question, and what was refused stands above the fields until the next attempt.
 */
public abstract class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Div refused = new Div();
    private final Div fields = new Div();
    private final Div actions = new Div();
    private final Button save;
    private @Nullable Focusable<?> first;
    private transient Object before = "";
    private transient Runnable afterwards = () -> {};

    /**
     * @param save what the button says that stores
     */
    protected FormDialog(String title, String save) {
        this.save = new Button(save, click -> save());
        this.save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("lp-form-dialog");
        setHeaderTitle(title);
        setWidth("min(640px, 96vw)");
        refused.addClassName("lp-notices");
        refused.getElement().setAttribute("role", "alert");
        fields.addClassName("lp-fields");
        add(refused, fields);
        actions.addClassName("lp-form-dialog__actions");
        getFooter()
                .add(actions, new Button(Texts.text("form.cancel"), click -> leave()), this.save);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(event -> leave());
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
                .listenOn(this);
    }

    /** Adds fields; the first one that can be focused gets the focus. */
    protected final void addFields(Component... components) {
        for (Component component : components) {
            fields.add(component);
            if (first == null && component instanceof Focusable<?> focusable) {
                first = focusable;
            }
            if (component instanceof TextField field) {
                // what was typed is known when Enter comes
                field.setValueChangeMode(ValueChangeMode.EAGER);
                field.addKeyDownListener(Key.ENTER, key -> save());
                field.setWidthFull();
            } else if (component instanceof PasswordField field) {
                field.setValueChangeMode(ValueChangeMode.EAGER);
                field.addKeyDownListener(Key.ENTER, key -> save());
                field.setWidthFull();
            }
        }
    }

    /** Adds buttons that do something else than to store. */
    protected final void addActions(Component... components) {
        actions.add(components);
    }

    /** What stands in the fields, to be compared with what stood there at first. */
    protected abstract Object typed();

    /**
     * Stores what was typed, or says at the fields or with {@link #refuse} why not.
     *
     * @return whether it is stored
     */
    protected abstract boolean store();

    /** Shows the form. */
    public final void show() {
        before = typed();
        open();
        if (first != null) {
            first.focus();
        }
    }

    /** Does something once the form is closed, however it was. */
    public final void afterwards(Runnable work) {
        afterwards = work;
    }

    /** Whether something was typed that is not stored. */
    public final boolean isChanged() {
        return isOpened() && !typed().equals(before);
    }

    /** Closes; asks before, where something would be lost. */
    public final void leave() {
        leave(() -> {});
    }

    /** Closes and goes on; asks before, where something would be lost. */
    public final void leave(Runnable then) {
        if (!isChanged()) {
            finish();
            then.run();
            return;
        }
        ConfirmDialog question =
                new ConfirmDialog(
                        Texts.text("form.discard.title"),
                        Texts.text("form.discard.text"),
                        Texts.text("form.discard"),
                        confirm -> {
                            finish();
                            then.run();
                        });
        question.setWidth("380px");
        question.setCancelable(true);
        question.setCancelText(Texts.text("form.discard.not"));
        question.open();
    }

    /** Says why nothing was stored, and what can be done about it. */
    protected final void refuse(String text, Component... ways) {
        Banner banner = Banner.warning(text);
        banner.add(ways);
        refused.removeAll();
        refused.add(banner);
    }

    /** Stores as the button does. */
    protected final void save() {
        refused.removeAll();
        if (store()) {
            finish();
        }
    }

    /** Marks a field as wrong, or as right where there is no fault. */
    protected static boolean mark(
            com.vaadin.flow.component.shared.HasValidationProperties field, String fault) {
        field.setInvalid(!fault.isEmpty());
        field.setErrorMessage(fault);
        return fault.isEmpty();
    }

    private void finish() {
        close();
        afterwards.run();
    }
}
