package io.github.linchpin.history;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import java.util.List;

/** Everything that happened to one thing, the newest first: who, when, from where, what, why. */
public final class HistoryDrawer extends Dialog {
    private static final long serialVersionUID = 1L;

    HistoryDrawer(String name, List<AuditEntry> entries, Naming naming) {
        addClassNames("lp-drawer-dialog", "lp-history");
        setHeaderTitle(Texts.text("on-record.title", name));
        setWidth("min(720px, 96vw)");
        if (entries.isEmpty()) {
            add(new EmptyState(Texts.text("on-record.empty"), Texts.text("on-record.empty.text")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("lp-history__list");
            entries.forEach(entry -> list.add(new ListItem(entry(entry, naming))));
            add(list);
        }
        getFooter().add(new Button(Texts.text("close"), click -> close()));
    }

    /**
     * A button that opens the history of a thing; not shown to those who may not read the trail.
     *
     * @param subject kind of the thing in the trail
     * @param id of the thing
     * @param name how it is called now
     */
    public static Button button(
            AuditService audit, String subject, int id, String name, Naming naming) {
        Button button =
                new Button(
                        Texts.text("on-record.open"),
                        click ->
                                new HistoryDrawer(
                                                name,
                                                audit.history(subject, Integer.toString(id)),
                                                naming)
                                        .open());
        button.setVisible(CurrentActor.get().may(Permission.AUDIT));
        return button;
    }

    private static Div entry(AuditEntry entry, Naming naming) {
        Span who =
                new Span(
                        Texts.text(
                                "on-record.who",
                                Formats.moment(entry.at()),
                                EntryWords.actor(entry),
                                EntryWords.address(entry)));
        who.addClassNames("lp-muted", "lp-small");
        Div shown = new Div(new H3(EntryWords.action(entry.action())), who);
        shown.addClassName("lp-history__entry");
        if (entry.reason() != null) {
            Paragraph reason = new Paragraph(Texts.text("on-record.reason", entry.reason()));
            reason.addClassName("lp-history__reason");
            shown.add(reason);
        }
        shown.add(new ChangedFields(entry, naming));
        return shown;
    }
}
