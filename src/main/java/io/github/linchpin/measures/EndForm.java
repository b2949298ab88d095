package io.github.linchpin.measures;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.github.linchpin.amendment.MeasureEnd;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A measure ends, or is withdrawn. */
final class EndForm extends CellForm {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient RegisteredMeasure measure;
    private final RadioButtonGroup<String> how =
            new RadioButtonGroup<>(Texts.text("measures.end.how"));

    EndForm(Desk desk, Choices choices, RegisteredMeasure measure) {
        super(Texts.text("measures.end.title", measure.label()), Texts.text("measures.record"));
        this.desk = desk;
        this.measure = measure;
        how.setItems("ended", "withdrawn");
        how.setItemLabelGenerator(word -> Texts.text("measures.end." + word));
        how.setValue("ended");
        wide(how);
        cell(
                CellField.text(
                        "day", Texts.text("measures.end.day"), Texts.text("measures.help.date")));
        CellField certainty = cell(CellField.of(RegisterFile.VERSION, "end_certainty", choices));
        how.addValueChangeListener(
                change -> certainty.component().setVisible("ended".equals(change.getValue())));
        for (String column : List.of("end_act", "url", "sources", "grade")) {
            cell(CellField.of(RegisterFile.VERSION, column, choices));
        }
    }

    private boolean isWithdrawn() {
        return "withdrawn".equals(how.getValue());
    }

    @Override
    protected Object typed() {
        return List.of(texts(), how.getValue());
    }

    @Override
    protected boolean store() {
        Set<String> required = new HashSet<>(Set.of("day", "sources", "grade"));
        if (!isWithdrawn()) {
            required.add("end_certainty");
        }
        MeasureEnd end =
                new MeasureEnd(
                        isWithdrawn(),
                        text("day"),
                        isWithdrawn() ? "" : text("end_certainty"),
                        text("end_act"),
                        text("url"),
                        text("sources"),
                        text("grade"));
        return requireAll(required)
                && attempt(() ->
                        desk.act(
                                Texts.text("measures.end.title", measure.label()),
                                id -> desk.actions().end(id, measure.id(), end)));
    }
}
