package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Amounts of money week by week, in columns of several kinds above and below the axis. */
@Tag("linchpin-week-columns")
@JsModule("./charts/week-columns.ts")
public final class WeekColumns extends Chart {

    /**
     * A kind of value.
     *
     * @param colour custom property without {@code --lp-}, for example {@code class-licence}
     * @param pale drawn paler, where another kind has the same colour
     */
    public record Kind(String name, String colour, boolean pale) {}

    /**
     * A week.
     *
     * @param key told back when it is clicked
     * @param label first line of the tooltip
     * @param up amounts above the axis, in the order of the kinds
     * @param down amounts below the axis, 0 or more, in the order of the kinds
     * @param tick what stands under the axis; mostly nothing
     * @param note further lines of the tooltip
     */
    public record Week(
            String key,
            String label,
            List<Double> up,
            List<Double> down,
            String tick,
            String note) {}

    /** Shows other weeks. */
    public void setWeeks(List<Kind> kinds, List<Week> weeks) {
        getElement().setPropertyJson("kinds", JacksonUtils.listToJson(kinds));
        getElement().setPropertyJson("weeks", JacksonUtils.listToJson(weeks));
    }

    public Registration addWeekClickListener(ComponentEventListener<WeekClickEvent> listener) {
        return addListener(WeekClickEvent.class, listener);
    }
}
