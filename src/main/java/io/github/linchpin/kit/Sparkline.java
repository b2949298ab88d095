package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A few values in a row as small bars from 0, the last one marked; the exact ones as words. */
public final class Sparkline extends Div {
    private static final long serialVersionUID = 1L;
    private static final int HUNDRED = 100;

    /**
     * A value.
     *
     * @param words what a pointer over the bar tells: day and number
     */
    public record Value(int number, String words) {}

    /**
     * @param description what the values are, for screen readers
     * @param values oldest first
     */
    public Sparkline(String description, List<Value> values) {
        addClassName("lp-sparkline");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        description
                                + ": "
                                + String.join(", ", values.stream().map(Value::words).toList()));
        int most = Math.max(1, values.stream().mapToInt(Value::number).max().orElse(1));
        for (Value value : values) {
            Div bar = new Div();
            bar.getStyle().set("height", value.number() * HUNDRED / most + "%");
            bar.setTitle(value.words());
            add(bar);
        }
    }
}
