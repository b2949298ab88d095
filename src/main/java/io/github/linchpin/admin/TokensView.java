package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
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
import io.github.linchpin.account.ApiToken;
import io.github.linchpin.account.SessionService;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.unit.UnitTree;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tokens of all accounts. */
@Route(AdminNavigation.TOKENS)
@Menu(title = "menu.tokens", order = 13)
@RolesAllowed(Permission.ACCOUNTS)
@WithoutViewpoint
public class TokensView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient SessionService service;
    private final transient UnitService units;
    private final transient AuditService audit;
    private final transient Clock clock;
    private final Span count = new Span();
    private final Grid<ApiToken> grid = new Grid<>();

    private UrlState state = new UrlState(Map.of());
    private transient UnitTree tree = new UnitTree(List.of());

    TokensView(SessionService service, UnitService units, AuditService audit, Clock clock) {
        this.service = service;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        addClassNames("lp-page", "lp-list", "lp-admin");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        Div head = new Div(new H1(Texts.text("admin.tokens.title")), count);
        head.addClassName("lp-page-head");
        columns();
        add(head, grid);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("lp-grid");
        grid.addItemClickListener(click -> go(Integer.toString(click.getItem().id())));
        grid.addComponentColumn(this::name)
                .setHeader(Texts.text("token.name"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(ApiToken::name))
                .setWidth("190px");
        grid.addColumn(ApiToken::accountName)
                .setHeader(Texts.text("admin.token.owner"))
                .setComparator(Comparator.comparing(ApiToken::accountName))
                .setWidth("160px");
        grid.addComponentColumn(token -> scope(token))
                .setHeader(Texts.text("token.scope"))
                .setWidth("170px");
        grid.addComponentColumn(token -> new Chip(word(token)))
                .setHeader(Texts.text("admin.account.state"))
                .setComparator(Comparator.comparing(this::word))
                .setWidth("110px")
                .setFlexGrow(0);
        moment("token.created", ApiToken::createdAt);
        moment("token.expires", ApiToken::expiresAt);
        moment("token.last-used", ApiToken::lastUsedAt);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setEmptyStateComponent(
                new EmptyState(
                        Texts.text("admin.tokens.empty"), Texts.text("admin.tokens.empty.text")));
    }

    /** The moments of tokens are instants of which some never came. */
    private interface Moment extends java.io.Serializable {
        @Nullable Instant of(ApiToken token);
    }

    private void moment(String header, Moment moment) {
        grid.addColumn(
                        token -> {
                            Instant value = moment.of(token);
                            return value == null
                                    ? Texts.text("admin.never")
                                    : Formats.moment(value);
                        })
                .setHeader(Texts.text(header))
                .setComparator(
                        Comparator.comparing(token ->
                                Objects.requireNonNullElse(moment.of(token), Instant.EPOCH)))
                .setWidth("165px")
                .setFlexGrow(0);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        List<ApiToken> tokens = service.tokens();
        tree = new UnitTree(units.all());
        Instant now = clock.instant();
        long working = tokens.stream().filter(token -> token.works(now)).count();
        count.setText(Texts.text("admin.tokens.count", tokens.size(), working));
        grid.setItems(tokens);
        AdminNavigation.open(state)
                .flatMap(id -> tokens.stream().filter(token -> token.id() == id).findFirst())
                .ifPresent(this::open);
    }

    private void open(ApiToken token) {
        RevokeForm form = new RevokeForm(service, audit, token, token.works(clock.instant()), tree);
        form.afterwards(() -> go(null));
        form.show();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("admin.tokens.title"));
    }

    private Component name(ApiToken token) {
        Anchor link =
                new Anchor(
                        Addresses.address(
                                AdminNavigation.TOKENS,
                                state.with(AdminNavigation.OPEN, Integer.toString(token.id()))),
                        token.name());
        Span start = new Span(Texts.text("token.start", token.start()));
        start.addClassNames("lp-muted", "lp-small", "lp-wrap");
        return new Div(link, start);
    }

    private Component scope(ApiToken token) {
        Span units = new Span(String.join(", ", tree.paths(token.units())));
        units.addClassNames("lp-muted", "lp-small", "lp-wrap");
        return new Div(new Span(Texts.word("role", token.role())), units);
    }

    private String word(ApiToken token) {
        if (token.revokedAt() != null) {
            return Texts.text("token.state.revoked");
        }
        return Texts.text(
                token.works(clock.instant()) ? "token.state.works" : "token.state.expired");
    }

    private void go(@Nullable String id) {
        UI.getCurrent()
                .navigate(AdminNavigation.TOKENS, state.with(AdminNavigation.OPEN, id).query());
    }
}
