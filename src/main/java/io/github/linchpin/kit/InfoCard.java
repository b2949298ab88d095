package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/**
 * A card: the title says the finding, the subtitle metric, unit, year and stage, the footer source.
 */
public final class InfoCard extends Section {
    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Div footer = new Div();

    /** A card with an empty body. */
    public InfoCard(String title, String subtitle) {
        addClassName("lp-card");
        H2 heading = new H2(title);
        heading.addClassName("lp-card__title");
        Div second = new Div(subtitle);
        second.addClassName("lp-card__subtitle");
        body.addClassName("lp-card__body");
        // a body may scroll, so the keyboard must reach it
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", title);
        footer.addClassName("lp-card__footer");
        add(heading, second, body);
    }

    /** Adds to the body. */
    public InfoCard with(Component... components) {
        body.add(components);
        return this;
    }

    /** Adds to the footer. */
    public InfoCard footer(Component... components) {
        if (footer.getParent().isEmpty()) {
            add(footer);
        }
        footer.add(components);
        return this;
    }
}
