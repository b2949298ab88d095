package io.github.linchpin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.draft.Cell;
import io.github.linchpin.draft.DraftRow;
import io.github.linchpin.draft.DraftService;
import io.github.linchpin.draft.RowSave;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WritingTest
class WorkbenchViewTest extends FormTest {
    @Autowired AccountService accounts;
    @Autowired DraftService drafts;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @SuppressWarnings("NullAway.Init")
    private Actor reviewer;

    @BeforeEach
    void people() {
        analyst = person("bench-analyst", Role.ANALYST);
        reviewer = person("bench-reviewer", Role.REVIEWER);
        become(analyst);
    }

    private Actor person(String name, Role role) {
        return CurrentActor.asSystem("test", () -> People.person(accounts, name, role));
    }

    @Test
    void from_the_first_key_to_the_published_revision() {
        open("data/shares?table=tungsten-mining-2025-usgs-mcs-2026");
        assertThat(page()).contains("Published", "Revision 1");
        click("Edit");
        int draft = drafts.pending("tungsten-mining-2025-usgs-mcs-2026").orElseThrow().id();
        DraftRow first = rows(draft).getFirst();
        type(first, Cell.NOTE, "read again");
        assertThat(page()).contains("Draft", "Nothing is wrong.");
        type(first, Cell.VALUE, "1,234");
        assertThat(page()).contains("can be read in two ways", "1 error");
        click("Undo");
        assertThat(rows(draft).getFirst().text().note()).isEqualTo("read again");
        assertThat(rows(draft).getFirst().text().value()).isEqualTo(first.text().value());
        click("Undo");
        assertThat(rows(draft).getFirst().text()).isEqualTo(first.text());
        click("Redo");
        assertThat(rows(draft).getFirst().text().note()).isEqualTo("read again");

        click("Submit for review");
        click("Submit for review");
        assertThat(page()).as("asks what changed").contains("Draft");
        test(find(TextArea.class).all().getLast()).setValue("The note was wrong");
        click("Submit for review");
        assertThat(page()).contains("In review");

        become(reviewer);
        open("data/review?draft=" + draft);
        assertThat(page()).contains("The note was wrong", "What it moves");
        click("Return");
        assertThat(page()).contains("Say why");
        click("Publish");
        assertThat(page()).contains("Nothing waits for a review");
        become(analyst);
        open("data/shares?table=tungsten-mining-2025-usgs-mcs-2026");
        assertThat(page()).contains("Revision 2", "rev. 2, analyst", "Say this again");
    }

    @Test
    void the_second_analyst_sees_both_values() {
        String table = "vanadium-mining-2025-usgs-mcs-2026";
        open("data/shares?table=" + table);
        click("Edit");
        int draft = drafts.pending(table).orElseThrow().id();
        DraftRow row = rows(draft).getFirst();
        Actor other = person("bench-other", Role.ANALYST);
        CurrentActor.as(
                other,
                () ->
                        drafts.save(
                                draft,
                                List.of(
                                        RowSave.changed(
                                                row, row.text().with(Cell.NOTE, "theirs")))));
        type(row, Cell.NOTE, "mine");
        assertThat(rows(draft).getFirst().text().note()).isEqualTo("theirs");
        assertThat(notes()).contains("theirs", "mine", "bench-other");
        click("Save mine instead");
        assertThat(rows(draft).getFirst().text().note()).isEqualTo("mine");
        drafts.discard(draft, "only tried");
    }

    @Test
    void a_table_that_is_not_there_is_said() {
        open("data/shares?table=nothing");
        assertThat(page()).contains("Choose a table", "table=nothing");
        open("data/shares?table=cobalt-mining-2025-usgs-mcs-2026");
        click("Edit");
        assertThat(find(NativeButton.class).all()).isNotEmpty();
        click("Discard draft");
        test(find(TextArea.class).all().getLast()).setValue("only tried");
        click("Discard draft");
        assertThat(page()).contains("Published");
    }

    @Test
    void a_new_table_begins_with_what_it_is_about() {
        open("data/shares");
        click("New table");
        click("Begin the draft");
        assertThat(combo("Input").getErrorMessage()).isEqualTo("This is needed");
        choose("Input", "Tellurium");
        choose("Stage", "Refining");
        type("Form", "by-product of copper");
        type("Period", "2019");
        choose("Source", "USGS, 2026");
        type("Where in the source", "chapter tellurium");
        choose("Content", "contained metal");
        choose("Unit", "t");
        click("Begin the draft");
        String code = "tellurium-refining-by-product-of-copper-2019-usgs-mcs-2026";
        assertThat(location()).contains("table=" + code);
        assertThat(page()).contains("Draft", "The table has no row", "by-product of copper");

        click("Table head");
        type("Printed total, t", "640");
        click("Save");
        int draft = drafts.pending(code).orElseThrow().id();
        assertThat(drafts.sheet(draft).draft().head().printedTotal()).isEqualTo("640");
        drafts.discard(draft, "only tried");
    }

    @Test
    void another_table_leads_by_a_decision() {
        open("data/shares?table=bismuth-refining-refinery-production-2023-usgs-mcs-2025");
        assertThat(page()).contains("Another table speaks for this input and stage");
        press("Let this table lead");
        test(find(TextArea.class).all().getLast()).setValue("Others are under dispute");
        click("Let this table lead");
        assertThat(page())
                .contains("It is the lead table", "bench-analyst", "Others are under dispute");
        press("Let the rule decide");
        test(find(TextArea.class).all().getLast()).setValue("Settled");
        click("Let the rule decide");
        assertThat(page()).contains("Another table speaks for this input and stage");
    }

    /** Presses a plain button. */
    private void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private ComboBox<?> combo(String label) {
        return labelled(ComboBox.class, label);
    }

    private void choose(String label, String item) {
        test(combo(label)).selectItem(item);
    }

    private List<DraftRow> rows(int draft) {
        return drafts.sheet(draft).shown();
    }

    private String notes() {
        return find(com.vaadin.flow.component.dialog.Dialog.class).all().stream()
                .map(FormTest::text)
                .reduce("", String::concat);
    }

    /** As the browser tells it. */
    private void type(DraftRow row, Cell cell, String text) {
        ShareSheet sheet = find(ShareSheet.class).all().getLast();
        ComponentUtil.fireEvent(
                sheet,
                new ShareSheet.EditEvent(
                        sheet,
                        true,
                        "[{\"row\":%d,\"column\":\"%s\",\"text\":\"%s\"}]"
                                .formatted(row.id(), cell.code(), text)));
    }
}
