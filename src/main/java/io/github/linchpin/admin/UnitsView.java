package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.unit.UnitTree;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of business units. */
@Route(AdminNavigation.UNITS)
@Menu(title = "menu.units", order = 11)
@RolesAllowed(Permission.UNITS)
@WithoutViewpoint
public class UnitsView extends Main
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient UnitService units;
    private final transient UnitMembersService members;
    private final transient Countries countries;
    private final transient AuditService audit;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final TreeGrid<BusinessUnit> grid = new TreeGrid<>();

    private UrlState state = new UrlState(Map.of());
    private transient Map<Integer, Integer> accounts = Map.of();
    private @Nullable UnitForm form;

    UnitsView(
            UnitService units,
            UnitMembersService members,
            Countries countries,
            AuditService audit) {
        this.units = units;
        this.members = members;
        this.countries = countries;
        this.audit = audit;
        addClassNames("lp-page", "lp-list", "lp-admin");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        Div space = new Div();
        space.addClassName("lp-grow");
        Button add = new Button(Texts.text("admin.unit.new"), click -> open(AdminNavigation.NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(Texts.text("admin.units.title")), count, space, add);
        head.addClassName("lp-page-head");
        columns();
        add(head, notices, grid);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("lp-grid");
        grid.addItemClickListener(click -> open(Integer.toString(click.getItem().id())));
        grid.addComponentHierarchyColumn(this::name)
                .setHeader(Texts.text("admin.unit.name"))
                .setRowHeader(true)
                .setWidth("260px");
        grid.addColumn(unit -> countries.name(unit.country()))
                .setHeader(Texts.text("admin.unit.country"))
                .setWidth("180px");
        grid.addComponentColumn(UnitsView::active)
                .setHeader(Texts.text("admin.account.state"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(unit -> accounts.getOrDefault(unit.id(), 0))
                .setHeader(Texts.text("admin.unit.accounts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addComponentColumn(unit ->
                        new Anchor(
                                Addresses.address(
                                        AdminNavigation.UNITS,
                                        state.with(AdminNavigation.OPEN, AdminNavigation.NEW)
                                                .with(
                                                        AdminNavigation.ID,
                                                        Integer.toString(unit.id()))),
                                Texts.text("admin.unit.add-below")))
                .setHeader(Texts.text("admin.actions"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(
                        Texts.text("admin.units.empty"),
                        Texts.text("admin.units.empty.text"),
                        new Button(
                                Texts.text("admin.unit.new"), click -> open(AdminNavigation.NEW))));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        List<BusinessUnit> all = units.all();
        UnitTree tree = new UnitTree(all);
        accounts = members.accountsByUnit();
        notices.removeAll();
        long active = all.stream().filter(BusinessUnit::active).count();
        count.setText(Texts.text("admin.units.count", all.size(), active));
        grid.setItems(tree.top(), tree::below);
        grid.expand(all);
        showForm(tree);
        notices.setVisible(notices.getComponentCount() > 0);
    }

    /** The form that the address names is open, and no other one. */
    private void showForm(UnitTree tree) {
        if (form != null) {
            form.afterwards(() -> {});
            form.close();
            form = null;
        }
        Optional<String> wanted = state.value(AdminNavigation.OPEN);
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.get().equals(AdminNavigation.NEW)) {
            BusinessUnit above = unit(state.value(AdminNavigation.ID), tree).orElse(null);
            show(new UnitForm(units, countries.all(), tree, above));
            return;
        }
        unit(wanted, tree)
                .ifPresentOrElse(
                        unit ->
                                show(
                                        new UnitForm(
                                                units,
                                                audit,
                                                countries.all(),
                                                tree,
                                                unit,
                                                this::addBelow)),
                        () ->
                                notices.add(
                                        Banner.warning(
                                                Texts.text(
                                                        "url.word",
                                                        AdminNavigation.OPEN
                                                                + "="
                                                                + wanted.get()))));
    }

    private void show(UnitForm shown) {
        shown.afterwards(() -> go(closed()));
        shown.show();
        form = shown;
    }

    private static Optional<BusinessUnit> unit(Optional<String> id, UnitTree tree) {
        return id.filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> tree.find(Integer.parseInt(text)));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.isChanged()) {
            BeforeLeaveEvent.ContinueNavigationAction on = event.postpone();
            UnitForm left = form;
            left.afterwards(() -> {});
            left.leave(on::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("admin.units.title"));
    }

    private Component name(BusinessUnit unit) {
        return new Anchor(
                Addresses.address(
                        AdminNavigation.UNITS,
                        closed().with(AdminNavigation.OPEN, Integer.toString(unit.id()))),
                unit.name());
    }

    private static Component active(BusinessUnit unit) {
        AccountState word = unit.active() ? AccountState.ACTIVE : AccountState.OFF;
        Chip chip = new Chip(Texts.word("admin.account-state", word));
        if (!unit.active()) {
            chip.addClassName("lp-chip--off");
        }
        return chip;
    }

    private void addBelow(BusinessUnit unit) {
        go(
                state.with(AdminNavigation.OPEN, AdminNavigation.NEW)
                        .with(AdminNavigation.ID, Integer.toString(unit.id())));
    }

    private UrlState closed() {
        return state.with(AdminNavigation.OPEN, (String) null)
                .with(AdminNavigation.ID, (String) null);
    }

    private void open(String id) {
        go(closed().with(AdminNavigation.OPEN, id));
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(AdminNavigation.UNITS, changed.query());
    }
}
