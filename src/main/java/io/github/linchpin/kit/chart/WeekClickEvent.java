package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone clicked on a column. */
@DomEvent("week-click")
public class WeekClickEvent extends ComponentEvent<WeekColumns> {
    private final String key;

    public WeekClickEvent(
            WeekColumns source, boolean fromClient, @EventData("event.detail.key") String key) {
        super(source, fromClient);
        this.key = key;
    }

    /** The key of the week; sent by the browser, so not to be trusted. */
    public String getKey() {
        return key;
    }
}
