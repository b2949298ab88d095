package io.github.linchpin.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Texts;

/** What the views before the door share: the name of the product, a title, one card. */
abstract class Door extends Main {
    private static final long serialVersionUID = 1L;

    private final Div card = new Div();

    Door() {
        addClassName("lp-door");
        setId("content");
        Div brand = new Div(new Image("icons/linchpin.svg", ""), new Span(Texts.text("app.name")));
        brand.addClassName("lp-brand");
        card.addClassName("lp-door__card");
        add(brand, card);
    }

    /** Fills the card. */
    final void show(String title, Component... content) {
        card.removeAll();
        card.add(new H1(title));
        card.add(content);
    }

    static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("lp-door__note");
        return note;
    }
}
