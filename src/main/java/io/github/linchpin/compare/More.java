package io.github.linchpin.compare;

import com.vaadin.flow.component.html.Anchor;
import io.github.linchpin.kit.Texts;

/** The way from the first rows of a table to all of them. */
final class More {
    /** Names the tables that are shown whole. */
    static final String ALL = "all";

    private More() {}

    static Anchor link(String address, int rows) {
        return new Anchor(address, Texts.text("compare.show-all", rows));
    }
}
