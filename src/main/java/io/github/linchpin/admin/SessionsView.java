package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.OpenSession;
import io.github.linchpin.account.SessionService;
import io.github.linchpin.kit.BrowserName;
import io.github.linchpin.kit.BrowserSession;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Who has signed in and may be at a screen now. */
@Route(AdminNavigation.SESSIONS)
@Menu(title = "menu.sessions", order = 12)
@RolesAllowed(Permission.ACCOUNTS)
@WithoutViewpoint
public class SessionsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient SessionService service;
    private final Span count = new Span();
    private final Grid<OpenSession> grid = new Grid<>();

    SessionsView(SessionService service) {
        this.service = service;
        addClassNames("lp-page", "lp-list", "lp-admin");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        Div head = new Div(new H1(Texts.text("admin.sessions.title")), count);
        head.addClassName("lp-page-head");
        Paragraph note = new Paragraph(Texts.text("admin.sessions.note"));
        note.addClassName("lp-why");
        columns();
        add(head, note, grid);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(SessionsView::account)
                .setHeader(Texts.text("admin.session.account"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(open -> open.actor().name()))
                .setWidth("220px");
        grid.addColumn(open -> Formats.moment(open.since()))
                .setHeader(Texts.text("admin.session.since"))
                .setComparator(Comparator.comparing(OpenSession::since))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.addColumn(open -> Formats.moment(open.lastUsed()))
                .setHeader(Texts.text("admin.session.last-used"))
                .setComparator(Comparator.comparing(OpenSession::lastUsed))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.addColumn(OpenSession::address)
                .setHeader(Texts.text("admin.session.address"))
                .setComparator(Comparator.comparing(OpenSession::address))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(SessionsView::browser)
                .setHeader(Texts.text("admin.session.browser"))
                .setComparator(Comparator.comparing(open -> BrowserName.of(open.agent())))
                .setWidth("190px");
        grid.addComponentColumn(this::end)
                .setHeader(Texts.text("admin.actions"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.getColumns().forEach(column -> column.setResizable(true));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        List<OpenSession> sessions = service.sessions();
        long accounts = sessions.stream().map(open -> open.actor().account()).distinct().count();
        count.setText(Texts.text("admin.sessions.count", sessions.size(), accounts));
        grid.setItems(sessions);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("admin.sessions.title"));
    }

    private static Component account(OpenSession open) {
        Div cell = new Div(new Span(open.actor().name()));
        cell.addClassName("lp-chips");
        if (open.isIn(BrowserSession.current())) {
            cell.add(new Chip(Texts.text("session.this")));
        }
        return cell;
    }

    private static Component browser(OpenSession open) {
        Span browser = new Span(BrowserName.of(open.agent()));
        browser.addClassName("lp-wrap");
        browser.setTitle(open.agent());
        return browser;
    }

    /** One's own ends by signing out. */
    private Component end(OpenSession open) {
        Button end = new Button(Texts.text("admin.session.end"), click -> ask(open));
        end.setAriaLabel(Texts.text("admin.session.end-of", open.actor().name()));
        end.addThemeName("small");
        end.setVisible(!open.isIn(BrowserSession.current()));
        return end;
    }

    private void ask(OpenSession open) {
        ConfirmDialog question =
                new ConfirmDialog(
                        Texts.text("admin.session.end.title", open.actor().name()),
                        Texts.text("admin.session.end.text"),
                        Texts.text("admin.session.end"),
                        confirm -> {
                            service.end(open.number());
                            Notice.done(Texts.text("admin.session.ended", open.actor().name()));
                            load();
                        });
        question.setWidth("420px");
        question.setCancelable(true);
        question.setCancelText(Texts.text("form.cancel"));
        question.open();
    }
}
