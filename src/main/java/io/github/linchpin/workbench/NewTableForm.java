package io.github.linchpin.workbench;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.supply.ShareTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what a new share table is about. */
final class NewTableForm extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<TableChoices.Named> input =
            new ComboBox<>(Texts.text("workbench.new.input"));
    private final ComboBox<Stage> stage = new ComboBox<>(Texts.text("workbench.new.stage"));
    private final TextField form = new TextField(Texts.text("workbench.new.form"));
    private final TextField period = new TextField(Texts.text("workbench.new.period"));
    private final ComboBox<TableChoices.Named> source =
            new ComboBox<>(Texts.text("workbench.new.source"));
    private final TextField locator = new TextField(Texts.text("workbench.new.locator"));
    private final ComboBox<Basis> basis = new ComboBox<>(Texts.text("workbench.new.basis"));
    private final ComboBox<String> universe = new ComboBox<>(Texts.text("workbench.new.universe"));
    private final ComboBox<String> content = new ComboBox<>(Texts.text("workbench.new.content"));
    private final ComboBox<String> unit = new ComboBox<>(Texts.text("workbench.new.unit"));
    private final transient Consumer<ShareTable> begin;

    /**
     * @param begin opens the draft of the table
     */
    NewTableForm(TableChoices choices, Consumer<ShareTable> begin) {
        super(Texts.text("workbench.new"), Texts.text("workbench.new.begin"));
        this.begin = begin;
        input.setItems(choices.inputs());
        input.setItemLabelGenerator(TableChoices.Named::name);
        stage.setItems(Stage.OF_SHARES);
        stage.setItemLabelGenerator(one -> Texts.word("stage", one));
        form.setHelperText(Texts.text("workbench.new.form.help"));
        period.setHelperText(Texts.text("workbench.new.period.help"));
        source.setItems(choices.sources());
        source.setItemLabelGenerator(TableChoices.Named::name);
        locator.setHelperText(Texts.text("workbench.new.locator.help"));
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(one -> Texts.word("workbench.basis", one));
        basis.setValue(Basis.PRODUCTION);
        own(universe, choices.universes());
        universe.setValue(KnownTables.WORLD_PRODUCTION);
        own(content, choices.contents());
        own(unit, choices.units());
        unit.setHelperText(Texts.text("workbench.new.unit.help"));
        for (HasSize field :
                List.<HasSize>of(input, stage, source, basis, universe, content, unit)) {
            field.setWidthFull();
        }
        for (ComboBox<?> field : List.of(input, stage, source, basis, universe, content, unit)) {
            field.setRequiredIndicatorVisible(true);
        }
        period.setRequiredIndicatorVisible(true);
        locator.setRequiredIndicatorVisible(true);
        addFields(input, stage, form, period, source, locator, basis, universe, content, unit);
    }

    /** What others have used is offered; a word of one's own is taken as well. */
    private static void own(ComboBox<String> field, List<String> offers) {
        field.setItems(offers);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(event -> field.setValue(event.getDetail().strip()));
    }

    @Override
    protected Object typed() {
        return Arrays.asList(
                input.getValue(),
                stage.getValue(),
                form.getValue(),
                period.getValue(),
                source.getValue(),
                locator.getValue(),
                basis.getValue(),
                universe.getValue(),
                content.getValue(),
                unit.getValue());
    }

    @Override
    protected boolean store() {
        boolean complete = true;
        for (ComboBox<?> field : List.of(input, stage, source, basis, universe, content, unit)) {
            complete &= require(field, field.isEmpty());
        }
        complete &= require(locator, locator.getValue().isBlank());
        Optional<Period> years = Period.find(period.getValue().strip());
        complete &= mark(period, years.isPresent() ? "" : Texts.text("workbench.new.period.wrong"));
        if (!complete) {
            return false;
        }
        begin.accept(
                TableCode.named(
                        new ShareTable(
                                "",
                                input.getValue().id(),
                                stage.getValue(),
                                form.getValue().strip(),
                                universe.getValue(),
                                basis.getValue(),
                                content.getValue(),
                                unit.getValue(),
                                years.orElseThrow(),
                                source.getValue().id(),
                                locator.getValue().strip())));
        return true;
    }

    private static boolean require(HasValidationProperties field, boolean missing) {
        return mark(field, missing ? Texts.text("workbench.new.missing") : "");
    }
}
