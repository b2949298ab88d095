package io.github.linchpin.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditFilter;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit trail: who changed what, when, from where and why. */
@Route(AdminNavigation.AUDIT)
@Menu(title = "menu.audit", order = 14)
@RolesAllowed(Permission.AUDIT)
@WithoutViewpoint
public class AuditView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AuditService service;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final AuditFilterBar filters = new AuditFilterBar(this::go);
    private final AuditGrid grid;

    private UrlState state = new UrlState(Map.of());
    private @Nullable EntryDrawer drawer;

    AuditView(AuditService service) {
        this.service = service;
        grid =
                new AuditGrid(
                        service,
                        entry ->
                                go(state.with(AdminNavigation.OPEN, Long.toString(entry.number()))),
                        () -> go(AdminNavigation.cleared(this.state)));
        addClassNames("lp-page", "lp-list", "lp-admin");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head =
                new Div(
                        new H1(Texts.text("admin.audit.title")),
                        count,
                        space,
                        new Button(Texts.text("admin.audit.verify"), click -> verify()),
                        export());
        head.addClassName("lp-page-head");
        add(head, notices, filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        AuditFilter filter = AdminNavigation.audit(state);
        notices.removeAll();
        AdminNavigation.auditMistakes(state)
                .forEach(mistake -> notices.add(Banner.warning(Texts.text("url.word", mistake))));
        int kept = service.count(filter);
        count.setText(
                Texts.text("admin.audit.count", kept, Formats.number(BigDecimal.valueOf(kept), 0)));
        filters.show(state, filter, service.choices());
        grid.show(filter, kept, state);
        showEntry();
        notices.setVisible(notices.getComponentCount() > 0);
    }

    /** The entry that the address names is open, and no other one. */
    private void showEntry() {
        if (drawer != null) {
            drawer.afterwards(() -> {});
            drawer.close();
            drawer = null;
        }
        state.value(AdminNavigation.OPEN)
                .ifPresent(wanted ->
                        AdminNavigation.open(state)
                                .flatMap(service::find)
                                .ifPresentOrElse(
                                        this::show,
                                        () ->
                                                notices.add(
                                                        Banner.warning(
                                                                Texts.text(
                                                                        "url.word",
                                                                        AdminNavigation.OPEN
                                                                                + "="
                                                                                + wanted)))));
    }

    private void show(AuditEntry entry) {
        EntryDrawer shown = new EntryDrawer(entry, state);
        shown.afterwards(() -> go(state.with(AdminNavigation.OPEN, (String) null)));
        shown.open();
        drawer = shown;
    }

    private void verify() {
        new VerifyDialog(service).open();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("admin.audit.title"));
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(AdminNavigation.AUDIT, changed.query());
    }

    private Anchor export() {
        Anchor export =
                new Anchor(
                        new AuditDownload(service, () -> AdminNavigation.audit(state)),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        export.setTitle(Texts.text("admin.audit.export.title"));
        return export;
    }
}
