package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says why there is nothing to see and what can be done. */
public final class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(String title, String explanation, Component... actions) {
        addClassName("lp-empty");
        Span heading = new Span(title);
        heading.addClassName("lp-empty__title");
        add(heading, new Span(explanation));
        add(actions);
    }
}
