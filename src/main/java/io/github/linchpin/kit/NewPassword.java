package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A new password, typed twice, with what is wrong said below the field. */
public final class NewPassword extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final PasswordField first = new PasswordField(Texts.text("password.new"));
    private final PasswordField again = new PasswordField(Texts.text("password.again"));

    /**
     * @param help what a password must be
     */
    public NewPassword(String help) {
        addClassName("lp-fields");
        first.setHelperText(help);
        for (PasswordField field : List.of(first, again)) {
            field.getElement().setAttribute("autocomplete", "new-password");
            field.setRequiredIndicatorVisible(true);
            field.setMaxLength(LONGEST);
            field.setWidthFull();
        }
        add(first, again);
    }

    /**
     * The password; empty where the fields say what is wrong.
     *
     * @param fault what is wrong with a password, in words
     */
    public Optional<String> read(Function<String, Optional<String>> fault) {
        Optional<String> wrong = fault.apply(first.getValue());
        first.setInvalid(wrong.isPresent());
        first.setErrorMessage(wrong.orElse(""));
        boolean same = first.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage(same ? "" : Texts.text("password.differs"));
        return wrong.isEmpty() && same ? Optional.of(first.getValue()) : Optional.empty();
    }
}
