package io.github.linchpin.workbench;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.draft.Draft;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workbench: analysts keep share tables current. */
@Route(WorkbenchNavigation.SHARES)
@Menu(title = "menu.share-tables", order = 5)
@RolesAllowed(Permission.EDIT)
@WithoutViewpoint
public class SharesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private UrlState state = new UrlState(Map.of());

    SharesView(Bench bench) {
        this.bench = bench;
        addClassNames("lp-page", "lp-bench");
        setId("content");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        removeAll();
        List<ListedTable> all = bench.tables().all();
        Optional<String> wanted = state.value(WorkbenchNavigation.TABLE);
        Optional<ListedTable> table =
                wanted.flatMap(
                        code -> all.stream().filter(one -> one.code().equals(code)).findFirst());
        TableTree tree =
                new TableTree(
                        all, table.map(ListedTable::code).orElse(null), this::open, this::begin);
        add(tree, table.<Div>map(this::pane).orElseGet(() -> nothing(all, wanted)));
    }

    private DraftPane pane(ListedTable table) {
        DraftSheet sheet =
                bench.drafts()
                        .pending(table.code())
                        .map(Draft::id)
                        .map(bench.drafts()::sheet)
                        .orElseGet(() -> bench.drafts().published(table.code()));
        return new DraftPane(bench, table, sheet, this::show);
    }

    private static Div nothing(List<ListedTable> all, Optional<String> wanted) {
        long drafts = all.stream().filter(table -> table.draft() != null).count();
        Div pane = new Div(new H1(Texts.text("workbench.title")));
        pane.addClassName("lp-bench__pane");
        wanted.ifPresent(code ->
                pane.add(
                        Banner.warning(
                                Texts.text("url.word", WorkbenchNavigation.TABLE + "=" + code))));
        pane.add(
                new EmptyState(
                        Texts.text("workbench.empty"),
                        Texts.text("workbench.empty.text", all.size(), drafts)));
        return pane;
    }

    private void begin() {
        new NewTableForm(bench.tables().choices(), table -> open(bench.drafts().begin(table)))
                .show();
    }

    private void open(String code) {
        UI.getCurrent()
                .navigate(
                        WorkbenchNavigation.SHARES,
                        state.with(WorkbenchNavigation.TABLE, code).query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("workbench.title"));
    }
}
