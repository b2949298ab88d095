package io.github.linchpin.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.amendment.SuspensionNews;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WritingTest
class MeasuresViewTest extends FormTest {
    @Autowired AccountService accounts;

    @SuppressWarnings("NullAway.Init")
    private Actor reviewer;

    @BeforeEach
    void people() {
        Actor analyst = person("desk-analyst", Role.ANALYST);
        reviewer = person("desk-reviewer", Role.REVIEWER);
        become(analyst);
    }

    private Actor person(String name, Role role) {
        return CurrentActor.asSystem("test", () -> People.person(accounts, name, role));
    }

    @Test
    void from_a_measure_to_its_published_end() {
        open("data/measures");
        assertThat(page()).contains("Choose a measure, or a change in work");
        open("data/measures?measure=CN-2024-33");
        assertThat(page()).contains("CN 33/2024", "begins a new change");
        click("End or withdraw");
        click("Record");
        assertThat(labelled(ComboBox.class, "The end is").isInvalid()).isTrue();
        type("Last day in force, or first day withdrawn", "2026-13");
        choose("The end is", "official");
        choose("Grade", "OFFICIAL");
        cite();
        click("Record");
        assertThat(location()).startsWith("data/measures?change=");
        assertThat(page())
                .contains("Measure CN 33/2024", "1 thing is wrong", "'2026-13' is no date such as");
        assertThat(buttons("Submit for review").getLast().isEnabled()).isFalse();

        follow("Edit");
        assertThat(labelled(TextField.class, "Last day in force"))
                .satisfies(field -> assertThat(field.isInvalid()).isTrue());
        type("Last day in force", "2026-12");
        click("Save");
        assertThat(page()).contains("Nothing is wrong.", "Dec 2026");
        click("Show what changes");
        assertThat(page()).contains("in force", "shares of world supply towards US");
        String change = location().replaceAll(".*change=", "");
        click("Submit for review");
        test(find(TextArea.class).all().getLast()).setValue("The notice of today");
        click("Submit for review");
        assertThat(page()).contains("In review");

        become(reviewer);
        open("data/review");
        assertThat(page()).contains("End of CN 33/2024", "The notice of today");
        open("data/measures/review?change=" + change);
        assertThat(page()).contains("What the analyst says", "What it would change", "Dec 2026");
        click("Return");
        assertThat(page()).contains("Say why");
        click("Publish");
        assertThat(location()).isEqualTo("data/review");
        open("data/measures/review?change=" + change);
        assertThat(page()).contains("does not wait for a review any more");
    }

    @Test
    void news_of_a_suspension_must_fit_its_end() {
        open("data/measures?measure=CN-2024-46-2A");
        click("Say what happened");
        type("Extending act", "No. 95 of 2026 (invented)");
        type("Announced on", "2026-11-20");
        type("New last suspended day", "2026-11-01");
        cite();
        choose("Grade", "OFFICIAL");
        click("Record");
        assertThat(labelled(TextField.class, "New last suspended day").getErrorMessage())
                .contains("ends later than");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<SuspensionNews.Kind> kind = find(RadioButtonGroup.class).single();
        kind.setValue(SuspensionNews.Kind.LAPSED);
        click("Record");
        assertThat(page()).contains("Lapse of", "Suspension of CN 46/2024 item 2B", "Closing act");
        click("Discard change");
        test(find(TextArea.class).all().getLast()).setValue("only tried");
        click("Discard change");
        assertThat(page()).contains("Given up");
    }

    @Test
    void a_scope_is_changed_row_by_row_and_taken_out_again() {
        open("data/measures?measure=CN-2025-10");
        click("Change its scope");
        assertThat(page()).contains("New scope of CN 10/2025", "0 new or changed, 0 gone");
        int before = find(NativeButton.class).all().size();
        follow("Add a row of scope");
        assertThat(find(Dialog.class).all()).isNotEmpty();
        click("Save");
        assertThat(page()).contains("1 new or changed", "must not be empty");
        assertThat(find(NativeButton.class).all().size()).isGreaterThan(before);
        click("Discard change");
        test(find(TextArea.class).all().getLast()).setValue("only tried");
        click("Discard change");
        open("data/measures?change=nothing");
        assertThat(page()).contains("change=nothing");
    }

    private void follow(String text) {
        NativeButton link =
                find(NativeButton.class).all().stream()
                        .filter(one -> one.getText().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No link " + text));
        test(link).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String key) {
        ((ComboBox<String>) labelled(ComboBox.class, label)).setValue(key);
    }

    @SuppressWarnings("unchecked")
    private void cite() {
        ((MultiSelectComboBox<String>) labelled(MultiSelectComboBox.class, "Sources"))
                .setValue(Set.of("general-knowledge"));
    }
}
