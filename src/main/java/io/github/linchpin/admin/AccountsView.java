package io.github.linchpin.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.DemoMode;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may sign in, in which roles, for which units. */
@Route(AdminNavigation.ACCOUNTS)
@Menu(title = "menu.accounts", order = 10)
@RolesAllowed(Permission.ACCOUNTS)
@WithoutViewpoint
public class AccountsView extends Main
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AccountListService list;
    private final transient AccountService accounts;
    private final transient AuditService audit;
    private final transient DemoMode demo;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final AccountFilterBar filters = new AccountFilterBar(this::go);
    private final AccountGrid grid =
            new AccountGrid(
                    account -> open(Integer.toString(account.id())),
                    () -> go(AdminNavigation.cleared(this.state)));

    private UrlState state = new UrlState(Map.of());
    private @Nullable AccountForm form;

    AccountsView(
            AccountListService list, AccountService accounts, AuditService audit, DemoMode demo) {
        this.demo = demo;
        this.list = list;
        this.accounts = accounts;
        this.audit = audit;
        addClassNames("lp-page", "lp-list", "lp-admin");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        Div space = new Div();
        space.addClassName("lp-grow");
        Button add =
                new Button(Texts.text("admin.account.new"), click -> open(AdminNavigation.NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(Texts.text("admin.accounts.title")), count, space, add);
        head.addClassName("lp-page-head");
        add(head, notices, filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        AccountListService.Page page = list.page();
        AccountFilter filter = AdminNavigation.accounts(state);
        List<AccountLine> lines = page.lines().stream().filter(filter::keeps).toList();
        notices.removeAll();
        AdminNavigation.accountMistakes(state)
                .forEach(mistake -> notices.add(Banner.warning(Texts.text("url.word", mistake))));
        long active = lines.stream().filter(line -> line.account().active()).count();
        count.setText(Texts.text("admin.accounts.count", lines.size(), active));
        filters.show(state, filter);
        grid.show(lines, state);
        showForm(page);
        notices.setVisible(notices.getComponentCount() > 0);
    }

    /** The form that the address names is open, and no other one. */
    private void showForm(AccountListService.Page page) {
        if (form != null) {
            form.afterwards(() -> {});
            form.close();
            form = null;
        }
        Optional<String> wanted = state.value(AdminNavigation.OPEN);
        if (wanted.isEmpty()) {
            return;
        }
        Optional<Account> account =
                AdminNavigation.open(state)
                        .flatMap(id ->
                                page.lines().stream()
                                        .map(AccountLine::account)
                                        .filter(known -> known.id() == id)
                                        .findFirst());
        if (account.isEmpty() && !wanted.get().equals(AdminNavigation.NEW)) {
            notices.add(
                    Banner.warning(
                            Texts.text("url.word", AdminNavigation.OPEN + "=" + wanted.get())));
            return;
        }
        AccountForm shown =
                new AccountForm(accounts, audit, demo, page.units(), account.orElse(null));
        shown.afterwards(() -> go(state.with(AdminNavigation.OPEN, (String) null)));
        shown.show();
        form = shown;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.isChanged()) {
            BeforeLeaveEvent.ContinueNavigationAction on = event.postpone();
            AccountForm left = form;
            left.afterwards(() -> {});
            left.leave(on::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("admin.accounts.title"));
    }

    private void open(String id) {
        go(state.with(AdminNavigation.OPEN, id));
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(AdminNavigation.ACCOUNTS, changed.query());
    }
}
