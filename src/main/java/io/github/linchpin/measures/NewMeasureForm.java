package io.github.linchpin.measures;

import io.github.linchpin.amendment.NewMeasure;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.kit.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A measure that the register does not have yet: its act, its names, its first version. Scope and
 * codes are typed in the amendment.
 */
final class NewMeasureForm extends CellForm {
    private static final long serialVersionUID = 1L;

    /** What says which measure it is, and not what it does. */
    private static final Set<String> NAMES =
            Set.of("act", "issuer", "name", "measure", "short_name");

    private final transient Desk desk;
    private final transient Choices choices;

    NewMeasureForm(Desk desk, Choices choices) {
        super(Texts.text("measures.new.title"), Texts.text("measures.record"));
        this.desk = desk;
        this.choices = choices;
        String help = Texts.text("measures.help.act-id");
        cell(CellField.text("act", Texts.text("measures.new.act"), help));
        cell(CellField.of(RegisterFile.ACT, "issuer", choices));
        cell(CellField.of(RegisterFile.ACT, "name", choices));
        cell(CellField.text("measure", Texts.text("measures.new.measure"), help));
        cell(CellField.of(RegisterFile.MEASURE, "short_name", choices));
        for (String column : ColumnKind.typed(RegisterFile.VERSION)) {
            cell(CellField.of(RegisterFile.VERSION, column, choices));
        }
        cell("extraterritorial").set().accept("N");
        cell("applies_to").set().accept("all");
    }

    @Override
    protected boolean store() {
        boolean known = choices.acts().containsKey(text("act"));
        Set<String> required = new HashSet<>(Set.of("act", "measure", "short_name", "title"));
        if (!known) {
            required.add("issuer");
            required.add("name");
        }
        if (!requireAll(required)) {
            return false;
        }
        Map<String, String> version = new HashMap<>(texts());
        version.keySet().removeAll(NAMES);
        if (version.getOrDefault("effect", "").isEmpty()) {
            version.put("effect", choices.types().getOrDefault(text("type"), ""));
        }
        NewMeasure measure =
                new NewMeasure(
                        text("act"),
                        text("issuer"),
                        known ? "" : text("name"),
                        text("measure"),
                        text("short_name"),
                        version);
        return attempt(() ->
                desk.act(
                        Texts.text("measures.new.name", text("short_name")),
                        id -> desk.actions().create(id, measure)));
    }
}
