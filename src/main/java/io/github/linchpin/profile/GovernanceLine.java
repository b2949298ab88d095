package io.github.linchpin.profile;

import com.vaadin.flow.component.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The estimates of one dimension over the years on the whole scale, with a line at 0. It is drawn
 * from numbers alone; the chart components begin at 0 and these values go below.
 */
final class GovernanceLine extends Svg {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 110;
    private static final int HEIGHT = 26;
    private static final double SCALE = 2.5;
    private static final double MARGIN = 2;

    /**
     * @param years estimates of one dimension, the earlier first
     * @param first first year of the picture
     * @param last its last year
     */
    GovernanceLine(List<Estimate> years, int first, int last) {
        super(picture(years, first, last));
        addClassName("lp-spark");
        getElement().setAttribute("aria-hidden", "true"); // the numbers stand beside it
    }

    private static String picture(List<Estimate> years, int first, int last) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append(
                number(
                        "<line class=\"lp-spark__zero\" x1=\"0\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
                        (double) WIDTH, height(0), height(0)));
        for (List<Estimate> run : runs(years)) {
            StringBuilder points = new StringBuilder();
            run.forEach(estimate ->
                    points.append(
                            number(
                                    "%s,%s ",
                                    across(estimate, first, last), height(value(estimate)))));
            svg.append("<polyline points=\"%s\"/>".formatted(points.toString().strip()));
        }
        Estimate newest = years.getLast();
        svg.append(
                number(
                        "<circle cx=\"%s\" cy=\"%s\" r=\"2\"/>",
                        across(newest, first, last), height(value(newest))));
        return svg.append("</svg>").toString();
    }

    /** Years without a gap: over a missing year no line is drawn. */
    private static List<List<Estimate>> runs(List<Estimate> years) {
        List<List<Estimate>> runs = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Estimate estimate : years) {
            if (estimate.year() != before + 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(estimate);
            before = estimate.year();
        }
        return runs;
    }

    private static double value(Estimate estimate) {
        return estimate.value().doubleValue();
    }

    private static double across(Estimate estimate, int first, int last) {
        double part = last == first ? 1 : (double) (estimate.year() - first) / (last - first);
        return MARGIN + part * (WIDTH - 2 * MARGIN);
    }

    private static double height(double value) {
        double inside = Math.clamp(value, -SCALE, SCALE);
        return MARGIN + (SCALE - inside) / (2 * SCALE) * (HEIGHT - 2 * MARGIN);
    }

    private static String number(String pattern, Double... numbers) {
        Object[] texts = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            texts[i] = String.format(Locale.ROOT, "%.1f", numbers[i]);
        }
        return pattern.formatted(texts);
    }
}
