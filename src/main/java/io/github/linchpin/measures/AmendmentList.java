package io.github.linchpin.measures;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.amendment.Amendment;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The amendments that are in work or wait for a review. */
final class AmendmentList extends Div {
    private static final long serialVersionUID = 1L;

    AmendmentList(List<Amendment> amendments, @Nullable Integer open) {
        addClassName("lp-desk__amendments");
        UnorderedList list = new UnorderedList();
        for (Amendment amendment : amendments) {
            Anchor link =
                    new Anchor(
                            Addresses.address(
                                    MeasuresNavigation.DESK,
                                    new UrlState(Map.of())
                                            .with(
                                                    MeasuresNavigation.CHANGE,
                                                    Integer.toString(amendment.id()))),
                            amendment.title());
            if (Integer.valueOf(amendment.id()).equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            Span mark = new Span(Texts.word("workbench.mark", amendment.state()));
            mark.addClassName("lp-bench__mark");
            list.add(new ListItem(link, mark));
        }
        add(new H2(Texts.text("measures.pending")));
        if (amendments.isEmpty()) {
            Span none = new Span(Texts.text("measures.pending.none"));
            none.addClassName("lp-muted");
            add(none);
        } else {
            add(list);
        }
    }
}
