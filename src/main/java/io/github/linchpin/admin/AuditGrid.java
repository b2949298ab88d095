package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditFilter;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.history.EntryWords;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Entries of the trail, the newest first, fetched as they are scrolled to. */
final class AuditGrid extends Grid<AuditEntry> {
    private static final long serialVersionUID = 1L;

    private final transient AuditService service;
    private UrlState url = new UrlState(Map.of());

    /**
     * @param open shows an entry
     * @param clear takes the filters away
     */
    AuditGrid(AuditService service, Consumer<AuditEntry> open, Runnable clear) {
        this.service = service;
        setSelectionMode(SelectionMode.NONE);
        addClassName("lp-grid");
        addItemClickListener(click -> open.accept(click.getItem()));
        addComponentColumn(this::number)
                .setHeader(Texts.text("admin.audit.number"))
                .setRowHeader(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        addColumn(entry -> Formats.exactMoment(entry.at()))
                .setHeader(Texts.text("admin.audit.at"))
                .setWidth("185px")
                .setFlexGrow(0);
        addComponentColumn(AuditGrid::actor)
                .setHeader(Texts.text("admin.audit.actor"))
                .setWidth("190px");
        addComponentColumn(entry -> wrapped(EntryWords.action(entry.action())))
                .setHeader(Texts.text("admin.audit.action"))
                .setWidth("190px");
        addComponentColumn(AuditGrid::subject)
                .setHeader(Texts.text("admin.audit.subject"))
                .setWidth("190px");
        addComponentColumn(entry -> wrapped(Objects.requireNonNullElse(entry.reason(), "")))
                .setHeader(Texts.text("admin.reason"))
                .setWidth("190px");
        getColumns().forEach(column -> column.setResizable(true));
        setEmptyStateComponent(
                new EmptyState(
                        Texts.text("admin.audit.empty"),
                        Texts.text("admin.audit.empty.text"),
                        new Button(Texts.text("filter.clear"), click -> clear.run())));
    }

    /**
     * @param kept how many entries the filter keeps
     */
    void show(AuditFilter filter, int kept, UrlState current) {
        url = current;
        setItems(
                query -> service.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> kept);
    }

    private Component number(AuditEntry entry) {
        return new Anchor(
                Addresses.address(
                        AdminNavigation.AUDIT,
                        url.with(AdminNavigation.OPEN, Long.toString(entry.number()))),
                Long.toString(entry.number()));
    }

    private static Component actor(AuditEntry entry) {
        return two(EntryWords.actor(entry), EntryWords.address(entry));
    }

    private static Component subject(AuditEntry entry) {
        return two(entry.subjectName(), EntryWords.subject(entry.subject()));
    }

    private static Component two(String first, String second) {
        Span below = wrapped(second);
        below.addClassNames("lp-muted", "lp-small");
        return new Div(wrapped(first), below);
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("lp-wrap");
        return span;
    }
}
