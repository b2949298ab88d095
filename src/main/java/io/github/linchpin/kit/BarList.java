package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A small chart of a few values: a label, a bar from 0, the value in words and a note. */
public final class BarList extends Div {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final transient List<Div> bars = new ArrayList<>();
    private final transient List<BigDecimal> values = new ArrayList<>();

    public BarList() {
        addClassName("lp-barlist");
        getElement().setAttribute("role", "list");
    }

    /** Adds a value; the longest bar is the largest amount, sign aside. */
    public void row(String label, BigDecimal value, String words, Span note) {
        Div bar = new Div();
        bar.addClassName("lp-barlist__bar");
        Div track = new Div(bar);
        track.addClassName("lp-barlist__track");
        track.getElement().setAttribute("aria-hidden", "true");
        Span number = new Span(words);
        number.addClassName("lp-barlist__value");
        note.addClassNames("lp-barlist__note", "lp-muted");
        Div row = new Div(new Span(label), track, number, note);
        row.addClassName("lp-barlist__row");
        row.getElement().setAttribute("role", "listitem");
        bars.add(bar);
        values.add(value.abs());
        add(row);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        for (int i = 0; i < bars.size(); i++) {
            BigDecimal part =
                    most.signum() == 0
                            ? BigDecimal.ZERO
                            : values.get(i).multiply(HUNDRED).divide(most, MathContext.DECIMAL32);
            bars.get(i).getStyle().set("width", part.toPlainString() + "%");
        }
    }
}
