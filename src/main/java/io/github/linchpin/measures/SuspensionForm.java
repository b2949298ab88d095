package io.github.linchpin.measures;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.github.linchpin.amendment.SuspensionNews;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Suspension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became known about a suspension and its siblings by the same act. */
final class SuspensionForm extends CellForm {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Map<String, Suspension> siblings = new LinkedHashMap<>();
    private final RadioButtonGroup<SuspensionNews.Kind> kind =
            new RadioButtonGroup<>(Texts.text("measures.suspension.kind"));
    private final CheckboxGroup<String> suspensions =
            new CheckboxGroup<>(Texts.text("measures.suspension.which"));
    private final String act;

    SuspensionForm(Desk desk, Choices choices, Suspension suspension) {
        super(Texts.text("measures.suspension.title"), Texts.text("measures.record"));
        this.desk = desk;
        this.act = suspension.act();
        Map<String, String> labels = new LinkedHashMap<>();
        for (RegisteredMeasure measure : choices.measures()) {
            for (Suspension one : measure.measure().timetable().suspensions()) {
                if (one.act().equals(act)) {
                    siblings.put(one.id(), one);
                    labels.put(one.id(), measure.label());
                }
            }
        }
        kind.setItems(SuspensionNews.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.word("measures.news", one));
        kind.setValue(SuspensionNews.Kind.EXTENDED);
        kind.addValueChangeListener(change -> explain());
        suspensions.setItems(siblings.keySet());
        suspensions.setItemLabelGenerator(id -> label(labels, id));
        suspensions.setValue(new HashSet<>(siblings.keySet()));
        suspensions.setHelperText(Texts.text("measures.suspension.act", act));
        wide(kind);
        wide(suspensions);
        cell(CellField.text("act", "", ""));
        cell(CellField.text("announced", "", Texts.text("measures.help.day")));
        cell(CellField.text("end", "", Texts.text("measures.help.day")));
        cell(CellField.text("url", ColumnWords.label("url"), ""));
        cell(CellField.of(RegisterFile.SUSPENSION, "sources", choices));
        cell(CellField.of(RegisterFile.SUSPENSION, "grade", choices));
        explain();
    }

    private String label(Map<String, String> labels, String id) {
        Suspension one = siblings.get(id);
        return Texts.text(
                "measures.suspension.label",
                labels.getOrDefault(id, id),
                one == null ? "" : Formats.day(one.legalEnd()));
    }

    /** The fields are called as what happened has it. */
    private void explain() {
        String word = kind.getValue() == null ? "extended" : kind.getValue().code();
        for (String column : List.of("act", "announced", "end")) {
            if (cell(column).component()
                    instanceof com.vaadin.flow.component.textfield.TextField field) {
                field.setLabel(Texts.text("measures.news." + word + "." + column));
                field.setVisible(
                        !(column.equals("end") && kind.getValue() == SuspensionNews.Kind.LAPSED));
            }
        }
    }

    @Override
    protected Object typed() {
        return List.of(texts(), suspensions.getValue(), String.valueOf(kind.getValue()));
    }

    @Override
    protected boolean store() {
        SuspensionNews news =
                new SuspensionNews(
                        kind.getValue(),
                        text("act"),
                        text("announced"),
                        kind.getValue() == SuspensionNews.Kind.LAPSED ? "" : text("end"),
                        text("url"),
                        text("sources"),
                        text("grade"));
        boolean fine = requireAll(required());
        if (suspensions.getValue().isEmpty()) {
            refuse(Texts.text("measures.suspension.none"));
            return false;
        }
        if (fine && !fits(news)) {
            return mark(
                    cell("end").mark(), Texts.text("measures.news." + news.kind().code() + ".fit"));
        }
        return fine
                && attempt(() ->
                        desk.act(
                                Texts.text("measures.news." + news.kind().code() + ".name", act),
                                id -> desk.actions().tell(id, new ArrayList<>(ordered()), news)));
    }

    private List<String> ordered() {
        return siblings.keySet().stream().filter(suspensions.getValue()::contains).toList();
    }

    private Set<String> required() {
        return kind.getValue() == SuspensionNews.Kind.LAPSED
                ? Set.of("act", "announced", "sources", "grade")
                : Set.of("act", "announced", "end", "sources", "grade");
    }

    private boolean fits(SuspensionNews news) {
        return siblings.values().stream()
                .filter(one -> suspensions.getValue().contains(one.id()))
                .allMatch(one -> news.fits(one.legalEnd().toString()));
    }
}
