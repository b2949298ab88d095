package io.github.linchpin.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.audit.AuditChoices;
import io.github.linchpin.audit.AuditFilter;
import io.github.linchpin.history.EntryWords;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** By day, who acted, what was done and to what, above the audit trail. */
final class AuditFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final DayField from = new DayField();
    private final DayField to = new DayField();
    private final ComboBox<String> actor = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<String> subject = new ComboBox<>();

    AuditFilterBar(Consumer<UrlState> navigate) {
        super(navigate);
        search.setPlaceholder(Texts.text("admin.audit.search"));
        search.setAriaLabel(Texts.text("admin.audit.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(AdminNavigation.TEXT, change.getValue().strip()));
            }
        });
        day(from, "admin.audit.from", AdminNavigation.FROM);
        day(to, "admin.audit.to", AdminNavigation.TO);
        one(actor, "admin.audit.actor", AdminNavigation.ACTOR);
        one(action, "admin.audit.action", AdminNavigation.ACTION);
        one(subject, "admin.audit.subject", AdminNavigation.SUBJECT);
        action.setItemLabelGenerator(EntryWords::action);
        subject.setItemLabelGenerator(EntryWords::subject);
        addFields(new Div(search, from, to, actor, action, subject));
    }

    private void day(DayField picker, String text, String parameter) {
        picker.setPlaceholder(Texts.text(text));
        picker.setAriaLabel(Texts.text(text));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && !picker.isUnread()) {
                go(
                        state().with(
                                        parameter,
                                        change.getValue() == null
                                                ? null
                                                : change.getValue().toString()));
            }
        });
    }

    private void one(ComboBox<String> box, String text, String parameter) {
        box.setPlaceholder(Texts.text(text));
        box.setAriaLabel(Texts.text(text));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(parameter, change.getValue()));
            }
        });
    }

    void show(UrlState current, AuditFilter filter, AuditChoices choices) {
        take(current);
        String text = filter.text() == null ? "" : filter.text();
        if (!search.getValue().strip().equals(text)) {
            search.setValue(text);
        }
        from.setValue(filter.from());
        to.setValue(filter.to());
        choose(actor, choices.actors(), filter.actor());
        choose(action, choices.actions(), filter.action());
        choose(subject, choices.subjects(), filter.subject());
        List<Chip> active = new ArrayList<>();
        if (!text.isEmpty()) {
            active.add(chip(Texts.text("inputs.chip.text", text), AdminNavigation.TEXT, ""));
        }
        if (filter.from() != null) {
            active.add(
                    chip(
                            Texts.text("admin.audit.chip.from", Formats.day(filter.from())),
                            AdminNavigation.FROM,
                            ""));
        }
        if (filter.to() != null) {
            active.add(
                    chip(
                            Texts.text("admin.audit.chip.to", Formats.day(filter.to())),
                            AdminNavigation.TO,
                            ""));
        }
        word(active, filter.actor(), AdminNavigation.ACTOR);
        word(
                active,
                filter.action() == null ? null : EntryWords.action(filter.action()),
                AdminNavigation.ACTION);
        word(
                active,
                filter.subject() == null ? null : EntryWords.subject(filter.subject()),
                AdminNavigation.SUBJECT);
        if (filter.subjectId() != null) {
            word(active, Texts.text("admin.audit.chip.id", filter.subjectId()), AdminNavigation.ID);
        }
        showChips(active, AdminNavigation.cleared(current));
    }

    private void word(List<Chip> active, @Nullable String label, String parameter) {
        if (label != null) {
            active.add(chip(label, parameter, ""));
        }
    }

    /** A value that stands nowhere in the trail is offered too: the address names it. */
    private static void choose(ComboBox<String> box, List<String> items, @Nullable String value) {
        List<String> offered = new ArrayList<>(items);
        if (value != null && !items.contains(value)) {
            offered.add(value);
        }
        box.setItems(offered);
        box.setValue(value);
    }
}
