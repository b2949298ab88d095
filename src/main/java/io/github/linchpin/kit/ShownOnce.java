package io.github.linchpin.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A secret that is shown once, with a button that copies it. */
public final class ShownOnce extends Div {
    private static final long serialVersionUID = 1L;

    /** False where the browser does not let a page copy: over plain HTTP from another machine. */
    private static final String COPY =
            """
            if (!navigator.clipboard) return false;
            return navigator.clipboard.writeText($0).then(() => true, () => false);
            """;

    private final TextField shown;

    /**
     * @param label what it is
     */
    public ShownOnce(String label, String secret) {
        addClassName("lp-once");
        shown = new TextField(label);
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        Button copy = new Button(Texts.text("once.copy"));
        copy.addClickListener(click ->
                getElement()
                        .executeJs(COPY, secret)
                        .then(
                                Boolean.class,
                                done -> {
                                    if (done) {
                                        Notice.done(Texts.text("once.copied"));
                                    } else {
                                        shown.focus();
                                        shown.setHelperText(Texts.text("once.by-hand"));
                                    }
                                }));
        add(shown, copy);
    }

    /** What is shown. */
    public String secret() {
        return shown.getValue();
    }
}
