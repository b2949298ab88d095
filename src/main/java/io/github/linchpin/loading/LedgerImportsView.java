package io.github.linchpin.loading;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.FileUploadHandler;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LedgerJob;
import io.github.linchpin.ledger.LedgerJobs;
import io.github.linchpin.ledger.MappingService;
import io.github.linchpin.ledger.RateService;
import io.github.linchpin.shell.WithoutViewpoint;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.unit.UnitTree;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/** Purchases from files: from the upload to the lines that count, and back. */
@Route(LoadingNavigation.IMPORTS)
@Menu(title = "menu.purchases", order = 5.7)
@RolesAllowed(Permission.LOAD_LEDGER)
@WithoutViewpoint
public class LedgerImportsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient LoadingDesk desk;
    private final transient UnitTree tree;
    private final Div banners = new Div();
    private final Div step = new Div();
    private final JobList jobs = new JobList();
    private final Div content = new Div();
    private final @Nullable UploadPane upload;
    private transient Runnable unfollow = () -> {};
    private UrlState state = new UrlState(Map.of());

    LedgerImportsView(
            LedgerImportService imports,
            LedgerJobs running,
            MappingService mappings,
            UnitService units,
            RateService rates,
            @Value("${linchpin.ledger.max-size:1GB}") DataSize most) {
        this.desk = new LoadingDesk(imports, running, mappings, units);
        tree = new UnitTree(units.own());
        addClassNames("lp-page", "lp-import", "lp-loading");
        setId("content");
        Div head = new Div(new H1(Texts.text("loading.title")));
        head.addClassName("lp-page-head");
        banners.addClassName("lp-notices");
        banners.getElement().setAttribute("role", "status");
        content.addClassName("lp-loading__content");
        List<BusinessUnit> open = tree.all().stream().filter(BusinessUnit::active).toList();
        add(head, banners);
        if (open.isEmpty()) {
            upload = null;
            add(new EmptyState(Texts.text("loading.no-unit"), Texts.text("loading.no-unit.text")));
        } else {
            upload =
                    new UploadPane(
                            open,
                            tree,
                            new FileUploadHandler(
                                    most.toBytes(),
                                    Texts.text("loading.too-large", most.toMegabytes()),
                                    this::arrived),
                            most);
            add(upload);
        }
        add(step, jobs, content, new RatesPane(rates));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        banners.removeAll();
        show();
    }

    /**
     * Before an import is read from the database: a job that ends in between is seen as running.
     */
    private void show() {
        jobs.show(desk.jobs().running());
        content.removeAll();
        state.value(LoadingNavigation.OPEN).ifPresent(this::showReport);
        content.add(
                new ImportTable(
                        desk.imports().all(), tree, state, LedgerDownloads.list(desk.imports())));
    }

    private void showReport(String id) {
        Optional<LedgerImport> found = desk.imports().find(number(id));
        if (found.isEmpty()) {
            content.add(Banner.warning(Texts.text("url.word", LoadingNavigation.OPEN + "=" + id)));
            return;
        }
        LedgerImport open = found.get();
        content.add(new ReportPane(desk, open, tree.path(open.unit()), this::show));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Called by the thread that takes the upload; the page is told when its session is free. */
    private void arrived(UploadedFile arrival) {
        Optional<UI> ui = getUI();
        if (ui.isEmpty()) {
            arrival.remove();
            return;
        }
        ui.get().accessLater(() -> map(arrival), arrival::remove).run();
    }

    /** Asks which column is what. */
    void map(UploadedFile arrival) {
        Optional<BusinessUnit> unit = upload == null ? Optional.empty() : upload.unit();
        if (upload == null || unit.isEmpty()) {
            arrival.remove();
            return;
        }
        step.removeAll();
        banners.removeAll();
        try {
            step.add(new MappingPane(desk, arrival, unit.get(), this::started, this::backToUpload));
            upload.setVisible(false);
        } catch (BadSheet bad) {
            arrival.remove();
            upload.clear();
            banners.add(Banner.warning(MappingPane.words(bad)));
        }
    }

    private void started(LedgerJob job) {
        backToUpload();
        UI.getCurrent()
                .navigate(
                        LoadingNavigation.IMPORTS,
                        state.with(LoadingNavigation.OPEN, Integer.toString(job.importId()))
                                .query());
    }

    private void backToUpload() {
        step.removeAll();
        if (upload != null) {
            upload.clear();
            upload.setVisible(true);
        }
    }

    /** How far jobs are; where one has ended or begun everything is shown again. */
    private void look() {
        if (isAttached() && jobs.show(desk.jobs().running())) {
            show();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        // a page that is gone meanwhile needs no news
        unfollow = desk.jobs().follow(event.getUI().accessLater(this::look, () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow.run();
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("loading.title"));
    }
}
