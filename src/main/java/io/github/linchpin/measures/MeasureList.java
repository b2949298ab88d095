package io.github.linchpin.measures;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Suspension;
import io.github.linchpin.shared.NameKey;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All measures, with a filter. */
final class MeasureList extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<RegisteredMeasure> grid = new Grid<>();

    MeasureList(List<RegisteredMeasure> measures, @Nullable String chosen, Consumer<String> open) {
        addClassName("lp-desk__list");
        TextField filter = new TextField();
        filter.setPlaceholder(Texts.text("measures.filter"));
        filter.setAriaLabel(Texts.text("measures.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setWidthFull();
        filter.addValueChangeListener(change -> show(measures, change.getValue()));
        grid.addComponentColumn(MeasureList::line).setHeader(Texts.text("measures.measures"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(one -> one.id().equals(chosen) ? "chosen" : null);
        grid.addClassNames("lp-grid", "lp-bench__grid");
        grid.addItemClickListener(click -> open.accept(click.getItem().id()));
        add(new H2(Texts.text("measures.register")), filter, grid);
        show(measures, "");
    }

    private void show(List<RegisteredMeasure> measures, String wanted) {
        String key = NameKey.plain(wanted);
        grid.setItems(
                measures.stream()
                        .filter(measure -> NameKey.plain(words(measure)).contains(key))
                        .toList());
    }

    private static String words(RegisteredMeasure measure) {
        return String.join(
                " ",
                measure.label(),
                measure.id(),
                measure.text().title(),
                measure.text().instrument(),
                String.join(
                        " ",
                        measure.measure().timetable().suspensions().stream()
                                .map(Suspension::act)
                                .toList()));
    }

    private static Div line(RegisteredMeasure measure) {
        Span title = new Span(measure.text().title());
        title.addClassName("lp-muted");
        Div line = new Div(new Span(measure.label()), title);
        line.addClassName("lp-desk__line");
        return line;
    }
}
