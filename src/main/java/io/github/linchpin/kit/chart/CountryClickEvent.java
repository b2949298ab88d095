package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone clicked on a country of a map, whether it has a share or not. */
@DomEvent("country-click")
public class CountryClickEvent extends ComponentEvent<ShareMap> {
    private final String key;

    public CountryClickEvent(
            ShareMap source, boolean fromClient, @EventData("event.detail.key") String key) {
        super(source, fromClient);
        this.key = key;
    }

    /**
     * The M49 number with three digits, or {@code XK}; sent by the browser, so not to be trusted.
     */
    public String getKey() {
        return key;
    }
}
