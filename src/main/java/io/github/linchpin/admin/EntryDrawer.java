package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.history.ChangedFields;
import io.github.linchpin.history.EntryWords;
import io.github.linchpin.history.Naming;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;

/** One entry of the trail with everything that it says, seals included. */
final class EntryDrawer extends Dialog {
    private static final long serialVersionUID = 1L;

    private transient Runnable afterwards = () -> {};

    EntryDrawer(AuditEntry entry, UrlState state) {
        addClassName("lp-drawer-dialog");
        setHeaderTitle(Texts.text("admin.audit.entry", Long.toString(entry.number())));
        setWidth("min(720px, 96vw)");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "admin.audit.at", new Span(Formats.exactMoment(entry.at())));
        fact(facts, "admin.audit.actor", new Span(EntryWords.actor(entry)));
        fact(facts, "admin.audit.address", new Span(EntryWords.address(entry)));
        fact(facts, "admin.audit.action", new Span(EntryWords.action(entry.action())));
        fact(facts, "admin.audit.subject", subject(entry, state));
        if (entry.reason() != null) {
            fact(facts, "admin.reason", new Span(entry.reason()));
        }
        DescriptionList seals = new DescriptionList();
        seals.addClassName("lp-facts");
        fact(seals, "admin.audit.hash", code(entry.hash()));
        fact(seals, "admin.audit.previous", code(entry.previousHash()));
        ChangedFields changes = new ChangedFields(entry, Naming.PLAIN);
        H3 changed = new H3(Texts.text("admin.audit.changed"));
        changed.setVisible(changes.isVisible());
        add(facts, changed, changes, new H3(Texts.text("admin.audit.seal")), seals);
        getFooter().add(new Button(Texts.text("close"), click -> finish()));
        addDialogCloseActionListener(event -> finish());
    }

    /** Does something once it is closed. */
    void afterwards(Runnable work) {
        afterwards = work;
    }

    private void finish() {
        close();
        afterwards.run();
    }

    /** Leads to everything about the thing. */
    private static Component subject(AuditEntry entry, UrlState state) {
        UrlState about =
                AdminNavigation.cleared(state)
                        .with(AdminNavigation.SUBJECT, entry.subject())
                        .with(AdminNavigation.ID, entry.subjectId());
        return new Anchor(
                Addresses.address(AdminNavigation.AUDIT, about),
                Texts.text(
                        "admin.audit.subject.value",
                        EntryWords.subject(entry.subject()),
                        entry.subjectName()));
    }

    private static Component code(String text) {
        Span code = new Span(text);
        code.addClassName("lp-code");
        return code;
    }

    private static void fact(DescriptionList facts, String term, Component description) {
        facts.add(
                new DescriptionList.Term(Texts.text(term)),
                new DescriptionList.Description(description));
    }
}
