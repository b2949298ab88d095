package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value with its interval a row, in the order given: a ranking, or what several sources say of
 * the same thing. It never gets less high than its rows need.
 */
@Tag("linchpin-dot-plot")
@JsModule("./charts/dot-plot.ts")
public final class DotPlot extends Chart {

    /**
     * One row.
     *
     * @param key unlike that of every other row
     * @param sublabel a second, smaller line under the label
     * @param value 0 or more, in the unit of the chart; absent where none may be shown
     * @param low lower end of the interval
     * @param high upper end; absent while {@code low} is there means that it is not known
     * @param colourIndex category 0 to 5; anything else is the grey of "others"
     * @param muted drawn grey, for what is shown but not used
     */
    public record Row(
            String key,
            String label,
            @Nullable String sublabel,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int colourIndex,
            boolean muted) {}

    public DotPlot(ChartUnit unit) {
        getElement().setProperty("unit", unit.code());
    }

    public void setRows(List<Row> rows) {
        getElement().setPropertyJson("rows", JacksonUtils.listToJson(rows));
    }
}
