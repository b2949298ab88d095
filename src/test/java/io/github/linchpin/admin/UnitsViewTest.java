package io.github.linchpin.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import io.github.linchpin.country.Countries;
import io.github.linchpin.history.HistoryDrawer;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WritingTest
@Tag("view")
class UnitsViewTest extends FormTest {
    @Autowired UnitService units;
    @Autowired Countries countries;
    @Autowired StatementCounter statements;

    @Test
    void a_unit_is_added_below_another_one() {
        int group = create(null, "Tree group");
        open("admin/units?open=new&id=" + group);
        assertThat(parent().getValue().name()).isEqualTo("Tree group");
        assertThat(country().getValue().code()).isEqualTo("FR");
        type("Name", "Tree plant");
        type("Reason", "bought");

        click("Create");

        BusinessUnit plant = unit("Tree plant");
        assertThat(plant.parent()).isEqualTo(group);
        assertThat(location()).isEqualTo("admin/units");
        assertThat(tree().getTreeData().getChildren(unit("Tree group"))).containsExactly(plant);
    }

    @Test
    void a_unit_needs_a_name_and_a_country() {
        open("admin/units?open=new");
        click("Create");
        assertThat(labelled(TextField.class, "Name").getErrorMessage())
                .isEqualTo("Give the unit a name.");
        assertThat(country().getErrorMessage()).isEqualTo("Choose a country.");
        create(null, "Tree taken");
        type("Name", "Tree taken");
        country().setValue(countries.find("JP").orElseThrow());
        click("Create");
        assertThat(labelled(TextField.class, "Name").getErrorMessage())
                .isEqualTo("Another unit at this place has this name.");
    }

    @Test
    void a_unit_is_renamed_moved_and_switched_off() {
        int from = create(null, "Tree from");
        int to = create(null, "Tree to");
        int moved = create(from, "Tree moved");
        open("admin/units?open=" + moved);
        type("Name", "Tree renamed");
        parent().setValue(unit("Tree to"));
        test(labelled(Checkbox.class, "Active")).click();
        type("Reason", "reorganised");

        click("Save");

        BusinessUnit after = unit("Tree renamed");
        assertThat(after.id()).isEqualTo(moved);
        assertThat(after.parent()).isEqualTo(to);
        assertThat(after.active()).isFalse();
        open("admin/units?open=" + moved);
        click("History");
        assertThat(text(find(HistoryDrawer.class).single()))
                .contains("business unit changed", "Reason: reorganised", "Tree from", "Tree to");
    }

    @Test
    void no_unit_comes_below_itself() {
        int above = create(null, "Tree above");
        create(above, "Tree beneath");
        open("admin/units?open=" + above);
        assertThat(parent().getListDataView().getItems().map(BusinessUnit::name))
                .doesNotContain("Tree above");
        parent().setValue(unit("Tree beneath"));

        click("Save");

        assertThat(parent().getErrorMessage())
                .isEqualTo("A unit cannot stand below itself or below a unit of its own.");
        assertThat(unit("Tree above").parent()).isNull();
    }

    @Test
    void somebody_who_was_slower_is_told() {
        int id = create(null, "Tree race");
        open("admin/units?open=" + id);
        type("Name", "Tree race mine");
        units.change(unit("Tree race"), new UnitChange(null, "Tree race theirs", "FR", true, ""));

        click("Save");

        assertThat(banners()).anyMatch(text -> text.startsWith("Somebody else stored a change"));
        assertThat(labelled(TextField.class, "Name").getValue()).isEqualTo("Tree race mine");
        click("Save mine over it");
        assertThat(unit("Tree race mine").id()).isEqualTo(id);
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        create(null, "Tree counted");
        open("admin/units");
        statements.reset();
        open("admin/units?on=2026-11-21");
        assertThat(statements.count()).isBetween(1, 6);
    }

    private int create(@Nullable Integer parent, String name) {
        return units.create(new UnitChange(parent, name, "FR", true, ""));
    }

    private BusinessUnit unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<BusinessUnit> parent() {
        return labelled(ComboBox.class, "Below");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Countries.Country> country() {
        return labelled(ComboBox.class, "Country");
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<BusinessUnit> tree() {
        return find(TreeGrid.class).single();
    }
}
