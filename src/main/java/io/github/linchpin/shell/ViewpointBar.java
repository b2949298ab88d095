package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.popover.Popover;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows D and K of the current view; K can be set, so that the page shows what was known then. */
final class ViewpointBar extends HorizontalLayout {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final Span on = new Span();
    private final Button known = new Button();
    private final DatePicker day = new DatePicker(Texts.text("viewpoint.known.day"));
    private final Button now = new Button(Texts.text("viewpoint.known.now"));

    private String path = "";
    private UrlState state = new UrlState(Map.of());

    ViewpointBar(Clock clock) {
        this.clock = clock;
        addClassName("lp-viewpoint");
        on.addClassName("lp-chip");
        known.addClassName("lp-viewpoint__known");
        Popover popover = new Popover();
        popover.setTarget(known);
        popover.setAriaLabel(Texts.text("viewpoint.known.label"));
        Paragraph explanation = new Paragraph(Texts.text("viewpoint.known.explanation"));
        explanation.addClassName("lp-muted");
        Div content = new Div(explanation, day, now);
        content.addClassName("lp-viewpoint__popover");
        popover.add(content);
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                popover.close();
                go(change.getValue());
            }
        });
        now.addClickListener(click -> {
            popover.close();
            go(null);
        });
        add(on, known, popover);
    }

    void show(String currentPath, UrlState current) {
        path = currentPath;
        state = current;
        LocalDate asked = current.viewpoint().on();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        day.setMax(today);
        on.setText(Texts.text("viewpoint.on", Formats.day(asked == null ? today : asked)));
        LocalDate state = current.viewpoint().known();
        known.setText(
                state == null
                        ? Texts.text("viewpoint.known", Texts.text("viewpoint.now"))
                        : Texts.text("viewpoint.known", Formats.day(state)));
        known.setClassName("lp-viewpoint__known--set", state != null);
        day.setValue(state);
    }

    private void go(@Nullable LocalDate date) {
        UI.getCurrent()
                .navigate(
                        path,
                        state.with(UrlState.KNOWN, date == null ? null : date.toString()).query());
    }
}
