package io.github.linchpin.kit.chart;

/** What the numbers of a chart are, which decides how they are written. */
public enum ChartUnit {
    /** Index points such as an HHI from 0 to 10000, written whole with grouped thousands. */
    POINTS("points"),
    /** Fractions from 0 to 1, written as percent. */
    PERCENT("percent");

    private final String code;

    ChartUnit(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
