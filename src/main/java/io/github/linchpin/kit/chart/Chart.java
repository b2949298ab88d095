package io.github.linchpin.kit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * What all charts share. A chart takes the room that its card leaves, follows the colour scheme,
 * and is one image to a screen reader: give it a description that says what it shows. It draws
 * nothing where it has no data; the empty state is up to the view.
 */
@NpmPackage(value = "echarts", version = "6.1.0")
public abstract sealed class Chart extends Component implements HasSize, HasStyle
        permits ShareMap, TimeSeries, DotPlot, WeekColumns {

    /** What the chart shows, in a sentence: its accessible name. */
    public void setDescription(String description) {
        getElement().setProperty("description", description);
    }

    /** Lets the browser save the chart, as it is drawn now, as an SVG file of this name. */
    public void download(String fileName) {
        getElement().callJsFunction("download", fileName);
    }
}
