package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A line above the content that must not be overlooked. */
public final class Banner extends Div {
    private static final long serialVersionUID = 1L;

    private Banner(String kind, String text) {
        addClassNames("lp-banner", kind);
        add(new Span(text));
    }

    /** Something to know. */
    public static Banner info(String text) {
        return new Banner("lp-banner--info", text);
    }

    /** Something that limits what the figures say. */
    public static Banner warning(String text) {
        return new Banner("lp-banner--warn", text);
    }
}
