package io.github.linchpin.imports;

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
import com.vaadin.flow.shared.Registration;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.FileUploadHandler;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.release.ImportRefusal;
import io.github.linchpin.release.ImportReportService;
import io.github.linchpin.release.ImportReviewService;
import io.github.linchpin.release.ImportService;
import io.github.linchpin.release.ReadingJob;
import io.github.linchpin.release.ReadingService;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/** Official releases: analysts upload and apply them, reviewers publish what was made of them. */
@Route(ImportsNavigation.IMPORT)
@Menu(title = "menu.import", order = 5.5)
@RolesAllowed({Permission.EDIT, Permission.PUBLISH})
@WithoutViewpoint
public class ImportsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 500;

    private final transient ImportReportService reports;
    private final transient ImportService imports;
    private final transient ImportReviewService reviews;
    private final transient ReadingService readings;
    private final Div banners = new Div();
    private final Div content = new Div();
    private final @Nullable UploadPane upload;
    private @Nullable Registration polling;
    private UrlState state = new UrlState(Map.of());

    ImportsView(
            ImportReportService reports,
            ImportService imports,
            ImportReviewService reviews,
            ReadingService readings,
            Clock clock,
            @Value("${linchpin.import.max-size:64MB}") DataSize most) {
        this.reports = reports;
        this.imports = imports;
        this.reviews = reviews;
        this.readings = readings;
        addClassNames("lp-page", "lp-import");
        setId("content");
        Div head = new Div(new H1(Texts.text("import.title")));
        head.addClassName("lp-page-head");
        banners.addClassName("lp-notices");
        banners.getElement().setAttribute("role", "status");
        add(head, banners);
        if (CurrentActor.get().may(Permission.EDIT)) {
            upload =
                    new UploadPane(
                            new FileUploadHandler(
                                    most.toBytes(),
                                    Texts.text("import.too-large", most.toMegabytes()),
                                    new Arrivals(this, imports, readings, clock)),
                            most);
            add(upload);
        } else {
            upload = null;
        }
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        banners.removeAll();
        show();
        watch();
    }

    private void show() {
        content.removeAll();
        state.value(ImportsNavigation.OPEN)
                .ifPresent(id -> {
                    try {
                        content.add(
                                new ReportPane(
                                        reports.report(number(id)), imports, reviews, this::show));
                    } catch (ImportRefusal absent) {
                        content.add(
                                Banner.warning(
                                        Texts.text("url.word", ImportsNavigation.OPEN + "=" + id)));
                    }
                });
        content.add(new ImportList(reports.all(), state, ImportDownloads.list(reports::all)));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Opens an import, and says why where it is not the one that was asked for. */
    void open(int id, String why) {
        UI ui = UI.getCurrent();
        ui.navigate(
                ImportsNavigation.IMPORT,
                state.with(ImportsNavigation.OPEN, Integer.toString(id)).query());
        if (!why.isEmpty()) {
            banners.add(Banner.info(why));
        }
        if (upload != null) {
            upload.clear();
        }
    }

    /** Shows how far a reading is until it is finished, then its import. */
    void watch() {
        if (upload == null) {
            return;
        }
        Optional<ReadingJob> job = readings.mine();
        upload.show(job.filter(one -> !one.isFinished()));
        getUI().ifPresent(ui -> ui.setPollInterval(job.isPresent() ? POLL_MILLIS : -1));
        job.filter(ReadingJob::isFinished)
                .ifPresent(done -> {
                    readings.forget(done);
                    getUI().ifPresent(ui -> ui.setPollInterval(-1));
                    done.result()
                            .ifPresentOrElse(
                                    id -> open(id, ""),
                                    () -> banners.add(Banner.warning(Texts.text("import.failed"))));
                });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> watch());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        event.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("import.title"));
    }
}
