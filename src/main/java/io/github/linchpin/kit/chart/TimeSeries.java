package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values over years with their intervals. A line joins the points of one segment only; between
 * segments stays a gap, since figures of different editions must not be read as one movement.
 */
@Tag("linchpin-time-series")
@JsModule("./charts/time-series.ts")
public final class TimeSeries extends Chart {

    /**
     * One line of the chart.
     *
     * @param name shown at the right end of the line
     * @param colourIndex category 0 to 5; anything else is the grey of "others"
     */
    public record Series(String name, int colourIndex, List<Segment> segments) {}

    /** Points that may be compared with each other: figures of one edition of one source. */
    public record Segment(String edition, List<Point> points) {}

    /**
     * The value of one year.
     *
     * @param x the year
     * @param y the value, 0 or more, in the unit of the chart; absent where none may be shown
     * @param low lower end of the interval
     * @param high upper end; absent while {@code low} is there means that it is not known, which is
     *     drawn as an open end
     * @param estimated drawn hollow
     * @param note a further line of the tooltip
     */
    public record Point(
            int x,
            @Nullable Double y,
            @Nullable Double low,
            @Nullable Double high,
            boolean estimated,
            @Nullable String note) {}

    /** A dashed line across the chart with a short label. */
    public record Threshold(double value, String label) {}

    public TimeSeries(ChartUnit unit) {
        getElement().setProperty("unit", unit.code());
    }

    public void setSeries(List<Series> series) {
        getElement().setPropertyJson("series", JacksonUtils.listToJson(series));
    }

    public void setThresholds(List<Threshold> thresholds) {
        getElement().setPropertyJson("thresholds", JacksonUtils.listToJson(thresholds));
    }

    /** Ends the vertical axis here; without it data and thresholds decide. It starts at 0. */
    public void setYMax(double yMax) {
        getElement().setProperty("yMax", yMax);
    }

    /** What the tooltip calls an estimated value; "estimated" unless set. */
    public void setEstimatedText(String text) {
        getElement().setProperty("estimatedText", text);
    }
}
