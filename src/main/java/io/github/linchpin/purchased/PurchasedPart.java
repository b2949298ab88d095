package io.github.linchpin.purchased;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import io.github.linchpin.kit.PurchasesChanged;
import java.util.Optional;
import java.util.function.Supplier;

/** What was bought, on a page about something else. It follows when purchases change. */
public final class PurchasedPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<HtmlContainer>> card;

    PurchasedPart(Supplier<Optional<HtmlContainer>> card) {
        this.card = card;
        addClassName("lp-purchased-part");
        PurchasesChanged.follow(this, this::show);
        show();
    }

    private void show() {
        removeAll();
        card.get().ifPresent(this::add);
    }
}
