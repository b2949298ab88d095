package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * World map of the shares of one input in fixed classes (0-5-20-40-60 %), or of counts. A country
 * without a point has no data and is hatched, which is not the same as a share of zero.
 */
@Tag("linchpin-share-map")
@JsModule("./charts/share-map.ts")
@NpmPackage(value = "topojson-client", version = "3.1.0")
@NpmPackage(value = "@types/geojson", version = "7946.0.16", dev = true)
@NpmPackage(value = "@types/topojson-client", version = "3.1.5", dev = true)
@NpmPackage(value = "@types/topojson-specification", version = "1.0.5", dev = true)
public final class ShareMap extends Chart {

    /**
     * The share of one country.
     *
     * @param key M49 number with three digits; {@code XK} for Kosovo, which has none
     * @param label name of the country as the tooltip shows it
     * @param value share of the world, 0 to 1, or a count
     * @param note a further line of the tooltip
     */
    public record SharePoint(String key, String label, double value, @Nullable String note) {}

    /**
     * A class of values with a colour of its own.
     *
     * @param end upper end, inclusive; null for the last
     * @param label what the legend calls it
     */
    public record ValueClass(@Nullable Double end, String label) {}

    /** Shows counts instead of shares, in five classes, smallest first. */
    public void setCounts(List<ValueClass> classes) {
        getElement().setPropertyJson("classes", JacksonUtils.listToJson(classes));
        getElement().setProperty("unit", ChartUnit.POINTS.code());
    }

    public void setPoints(List<SharePoint> points) {
        getElement().setPropertyJson("points", JacksonUtils.listToJson(points));
    }

    /** What legend and tooltip call a country without a point; "no data" unless set. */
    public void setNoDataText(String text) {
        getElement().setProperty("noDataText", text);
    }

    public Registration addCountryClickListener(
            ComponentEventListener<CountryClickEvent> listener) {
        return addListener(CountryClickEvent.class, listener);
    }
}
