package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** One horizontal bar of 100 %: who has how much of one input. */
public final class ShareBar extends Div {
    private static final long serialVersionUID = 1L;

    /** Number of areas that get a colour of their own. */
    public static final int COLOURS = 5;

    /**
     * A part of the bar.
     *
     * @param colour class of its colour, see {@link #colour}
     */
    public record Part(String label, BigDecimal share, String colour) {}

    /** A bar of these parts, in their order. */
    public ShareBar(List<Part> parts) {
        addClassName("lp-sharebar");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        parts.stream()
                                .filter(part -> part.share().signum() > 0)
                                .map(part -> part.label() + " " + Formats.percent(part.share()))
                                .collect(Collectors.joining(", ")));
        for (Part part : parts) {
            if (part.share().signum() > 0) {
                String share = Formats.percent(part.share());
                // where there is room for one only, it is the share: the legend has the names
                Div label = new Div(new Span(part.label()), new Span(share));
                label.addClassName("lp-sharebar__label");
                Div piece = new Div(label);
                piece.addClassNames("lp-sharebar__part", part.colour());
                piece.getStyle().set("flex-grow", part.share().toPlainString());
                piece.getElement().setAttribute("title", part.label() + " " + share);
                add(piece);
            }
        }
    }

    /** The colour class of the n-th largest area, counted from 0; grey after the fifth. */
    public static String colour(int place) {
        return place < COLOURS ? "lp-cat-" + (place + 1) : "lp-cat-other";
    }

    /** The colour class of what is not known. */
    public static String unknown() {
        return "lp-cat-unknown";
    }

    /** A small square in a colour of the bar. */
    public static Span swatch(String colour) {
        Span swatch = new Span();
        swatch.addClassNames("lp-swatch", colour);
        return swatch;
    }
}
