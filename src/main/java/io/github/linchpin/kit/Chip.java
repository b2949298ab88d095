package io.github.linchpin.kit;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A small word in a frame. */
public final class Chip extends Span {
    private static final long serialVersionUID = 1L;

    public Chip(String text) {
        super(text);
        addClassName("lp-chip");
    }

    /** A chip with a longer explanation as tooltip. */
    public Chip(String text, String explanation) {
        this(text);
        getElement().setAttribute("title", explanation);
    }

    /** An active filter that a click on the cross removes. */
    public static Chip filter(String text, Runnable remove) {
        Chip chip = new Chip(text);
        chip.addClassName("lp-chip--filter");
        NativeButton cross = new NativeButton("×", click -> remove.run());
        cross.addClassName("lp-chip__x");
        cross.setAriaLabel(Texts.text("filter.remove", text));
        chip.add(cross);
        return chip;
    }
}
