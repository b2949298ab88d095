package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Span;
import io.github.linchpin.shared.ControlClass;

/** The class of a supply or a measure as a chip: a word, never a colour alone. */
public final class ClassChip extends Span {
    private static final long serialVersionUID = 1L;

    /** A class with its own word. */
    public ClassChip(ControlClass controlClass) {
        this(controlClass, Texts.word("class", controlClass));
    }

    /** A class with more words, for example a share or the days until it binds. */
    public ClassChip(ControlClass controlClass, String text) {
        addClassNames("lp-class", "lp-class--" + controlClass.code());
        add(new Span(text));
    }

    /** Suspended or not yet in force: must not look like what binds today. */
    public ClassChip pending() {
        addClassName("lp-class--pending");
        return this;
    }

    /** Marks a doubt, and says it. */
    public ClassChip unconfirmed() {
        addClassName("lp-class--unconfirmed");
        setTitle(Texts.text("certainty.unconfirmed"));
        return this;
    }
}
