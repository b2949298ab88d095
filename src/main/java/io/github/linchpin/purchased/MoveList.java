package io.github.linchpin.purchased;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.ComingMove;
import java.util.List;

/** What changes class: the day, how much, from what to what, by which measures. */
public final class MoveList extends Div {
    private static final long serialVersionUID = 1L;

    public MoveList(List<ComingMove> moves, UrlState state) {
        addClassName("lp-exposure-changes");
        for (ComingMove move : moves) {
            Div row = new Div();
            Span day = new Span(Formats.dayAndMonth(move.day()));
            day.addClassName("lp-strong");
            row.add(
                    day,
                    new Span(
                            Texts.text(
                                    "exposure.panel.from",
                                    Formats.compactEuros(move.euros()),
                                    Texts.word("class", move.from()))),
                    new ClassChip(move.to()).pending());
            move.measures().stream()
                    .sorted()
                    .forEach(id -> row.add(new Anchor(Addresses.measure(id, state), id)));
            add(row);
        }
    }
}
