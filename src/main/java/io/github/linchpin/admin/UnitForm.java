package io.github.linchpin.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.country.Countries;
import io.github.linchpin.history.HistoryDrawer;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitRefusal;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.unit.UnitTree;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds a business unit, or changes and moves one. */
final class UnitForm extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient UnitService units;
    private final TextField name = new TextField(Texts.text("admin.unit.name"));
    private final ComboBox<BusinessUnit> parent = new ComboBox<>(Texts.text("admin.unit.parent"));
    private final ComboBox<Countries.Country> country =
            new ComboBox<>(Texts.text("admin.unit.country"));
    private final Checkbox active = new Checkbox(Texts.text("admin.unit.active"), true);
    private final ComboBox<Boolean> listed = new ComboBox<>(Texts.text("admin.unit.listed"));
    private final TextField reason = new TextField(Texts.text("admin.reason"));
    private transient @Nullable BusinessUnit seen;

    /** A form for a new unit, below another one where one is given. */
    UnitForm(
            UnitService units,
            List<Countries.Country> countries,
            UnitTree tree,
            @Nullable BusinessUnit above) {
        super(Texts.text("admin.unit.new"), Texts.text("admin.unit.create"));
        this.units = units;
        fill(countries, tree.all(), tree);
        if (above != null) {
            parent.setValue(above);
            countries.stream()
                    .filter(known -> known.code().equals(above.country()))
                    .findFirst()
                    .ifPresent(country::setValue);
        }
        addFields(name, parent, country, listed, reason);
    }

    /**
     * A form for a unit as it is now.
     *
     * @param add opens the form of a new unit below
     */
    UnitForm(
            UnitService units,
            AuditService audit,
            List<Countries.Country> countries,
            UnitTree tree,
            BusinessUnit seen,
            Consumer<BusinessUnit> add) {
        super(Texts.text("admin.unit.title", seen.name()), Texts.text("form.save"));
        this.units = units;
        this.seen = seen;
        fill(countries, tree.all().stream().filter(unit -> unit.id() != seen.id()).toList(), tree);
        name.setValue(seen.name());
        if (seen.parent() != null) {
            tree.find(seen.parent()).ifPresent(parent::setValue);
        }
        countries.stream()
                .filter(known -> known.code().equals(seen.country()))
                .findFirst()
                .ifPresent(country::setValue);
        active.setValue(seen.active());
        listed.setValue(seen.buyerListed());
        active.setHelperText(Texts.text("admin.unit.active.help"));
        addFields(name, parent, country, active, listed, reason);
        addActions(
                new Button(
                        Texts.text("admin.unit.add-below"), click -> leave(() -> add.accept(seen))),
                HistoryDrawer.button(
                        audit, "business-unit", seen.id(), seen.name(), new UnitNaming(tree)));
    }

    private void fill(
            List<Countries.Country> countries, List<BusinessUnit> parents, UnitTree tree) {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(UnitChange.LONGEST_NAME);
        parent.setItems(parents);
        parent.setItemLabelGenerator(unit -> tree.path(unit.id()));
        parent.setClearButtonVisible(true);
        parent.setPlaceholder(Texts.text("admin.unit.parent.none"));
        parent.setWidthFull();
        country.setItems(countries);
        country.setItemLabelGenerator(Countries.Country::name);
        country.setRequiredIndicatorVisible(true);
        country.setHelperText(Texts.text("admin.unit.country.help"));
        country.setWidthFull();
        listed.setItems(true, false);
        listed.setItemLabelGenerator(UnitForm::listed);
        listed.setClearButtonVisible(true);
        listed.setPlaceholder(Texts.text("admin.unit.listed.unknown"));
        listed.setHelperText(Texts.text("admin.unit.listed.help"));
        listed.setWidthFull();
        reason.setMaxLength(AuditEvent.LONGEST_REASON);
        reason.setHelperText(Texts.text("admin.reason.help"));
    }

    private static String listed(boolean answer) {
        return Texts.text(answer ? "admin.unit.listed.yes" : "admin.unit.listed.no");
    }

    @Override
    protected Object typed() {
        return Arrays.asList(
                name.getValue(),
                parent.getValue(),
                country.getValue(),
                active.getValue(),
                listed.getValue(),
                reason.getValue());
    }

    @Override
    protected boolean store() {
        Countries.Country chosen = country.getValue();
        boolean named =
                mark(name, name.getValue().isBlank() ? Texts.text("admin.unit.name.missing") : "");
        boolean placed =
                mark(country, chosen == null ? Texts.text("admin.unit.country.missing") : "");
        mark(parent, "");
        return named && placed && chosen != null && attempt(chosen.code());
    }

    private boolean attempt(String code) {
        BusinessUnit above = parent.getValue();
        UnitChange change =
                new UnitChange(
                        above == null ? null : above.id(),
                        name.getValue(),
                        code,
                        active.getValue(),
                        listed.getValue(),
                        reason.getValue());
        BusinessUnit unit = seen;
        try {
            if (unit == null) {
                units.create(change);
            } else {
                units.change(unit, change);
            }
            Notice.done(Texts.text("admin.unit.stored", change.name()));
            return true;
        } catch (UnitRefusal refusal) {
            refused(refusal);
            return false;
        }
    }

    private void refused(UnitRefusal refusal) {
        String words = Texts.word("unit.refusal", refusal.why());
        switch (refusal.why()) {
            case NAME_TAKEN, NAME_NOT_USABLE -> mark(name, words);
            case COUNTRY_UNKNOWN -> mark(country, words);
            case BELOW_ITSELF -> mark(parent, words);
            case GONE -> refuse(words);
            case CHANGED_MEANWHILE ->
                    refuse(
                            Texts.text("admin.changed-meanwhile"),
                            new Button(
                                    Texts.text("admin.changed-meanwhile.overwrite"),
                                    click -> overwrite()));
        }
    }

    /** The administrator has read that somebody else changed the unit, and insists. */
    private void overwrite() {
        BusinessUnit old = seen;
        if (old != null) {
            seen =
                    units.all().stream()
                            .filter(unit -> unit.id() == old.id())
                            .findFirst()
                            .orElse(old);
        }
        save();
    }
}
