package io.github.linchpin.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.github.linchpin.db.News;
import io.github.linchpin.kit.PurchasesChanged;
import io.github.linchpin.kit.UrlState;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Service;

/**
 * Shows a page again when what it speaks of has changed in the database, wherever that was done.
 * Pages without a viewpoint and pages about an earlier state of knowledge stay as they are.
 */
@Service
@PermitAll
public class LiveRefresh {
    private final News news;

    LiveRefresh(News news) {
        this.news = news;
    }

    /** From now on, for as long as the layout is attached. */
    public void follow(Component layout, AttachEvent attached) {
        UI ui = attached.getUI();
        String page = OpenPage.of(ui);
        // a page that is gone meanwhile needs no news
        Runnable refresh = ui.accessLater(() -> refresh(ui), () -> {});
        Runnable purchases = ui.accessLater(() -> PurchasesChanged.tell(ui), () -> {});
        Runnable end =
                news.listen(told -> {
                    switch (told.topic()) {
                        case SHARES, REGISTER -> refresh.run();
                        case PURCHASES -> {
                            // what was done on a page it has shown already
                            if (!told.by().equals(page)) {
                                purchases.run();
                            }
                        }
                        case DRAFTS -> {} // the desks follow them themselves
                    }
                });
        layout.addDetachListener(detached -> {
            detached.unregisterListener();
            end.run();
        });
    }

    private static void refresh(UI ui) {
        UrlState state =
                UrlState.of(ui.getInternals().getActiveViewLocation().getQueryParameters());
        boolean looks =
                ui.getInternals().getActiveRouterTargetsChain().stream()
                        .noneMatch(view ->
                                view.getClass().isAnnotationPresent(WithoutViewpoint.class));
        if (looks && state.value(UrlState.KNOWN).isEmpty()) {
            ui.refreshCurrentRoute(false);
        }
    }
}
