package io.github.linchpin.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.draft.Draft;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What others do on the same table: who else has it open, and that they have changed it. A draft
 * that can be typed into is not exchanged under the hands of who types.
 */
final class Colleagues extends Div {
    private static final long serialVersionUID = 1L;

    private final Span others = new Span();
    private final Div news = new Div();
    private final String table;
    private final transient Bench bench;
    private final transient Shown pane;
    private transient Runnable end = () -> {};

    /** What the page shows at the moment. */
    interface Shown {
        /** The draft, with the id 0 where the published revision is shown. */
        Draft draft();

        /** Shows the same draft as it is stored now. */
        void refresh();

        /** Shows the page again. */
        void reload();
    }

    Colleagues(String table, Bench bench, Shown pane) {
        this.table = table;
        this.bench = bench;
        this.pane = pane;
        addClassName("lp-bench__others");
        others.addClassName("lp-muted");
        news.addClassName("lp-notices");
        news.getElement().setAttribute("role", "status");
        add(others, news);
        show(List.of());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        UI ui = attached.getUI();
        Runnable look = ui.accessLater(this::look, () -> {});
        Runnable unfollow = bench.news().follow(look);
        Runnable leave =
                bench.presence()
                        .open(
                                table,
                                CurrentActor.get().name(),
                                names -> ui.accessLater(() -> show(names), () -> {}).run());
        end =
                () -> {
                    unfollow.run();
                    leave.run();
                };
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        end.run();
        super.onDetach(detached);
    }

    /** What was said is read. */
    void clear() {
        news.removeAll();
        setVisible(others.isVisible());
    }

    private void show(List<String> names) {
        others.setText(Texts.text("workbench.also-here", String.join(", ", names)));
        others.setVisible(!names.isEmpty());
        setVisible(others.isVisible() || news.getComponentCount() > 0);
    }

    private void look() {
        // news may come after another pane has taken the place of this one; and where the role was
        // taken away since the page was opened, the next step of the user says so
        if (!isAttached() || !CurrentActor.get().may(Permission.EDIT)) {
            return;
        }
        Draft shown = pane.draft();
        Optional<Draft> stored = bench.drafts().pending(table);
        if (stored.isEmpty() ? shown.id() != 0 : stored.get().id() != shown.id()) {
            pane.reload();
            return;
        }
        stored.filter(draft -> !isSame(draft, shown)).ifPresent(this::changed);
    }

    private static boolean isSame(Draft one, Draft other) {
        return one.version() == other.version() && one.changedAt().equals(other.changedAt());
    }

    private void changed(Draft stored) {
        if (!pane.draft().state().isOpen() || stored.state() != pane.draft().state()) {
            pane.reload();
            return;
        }
        news.removeAll();
        NativeButton show =
                new NativeButton(
                        Texts.text("workbench.changed-by-other.show"), click -> pane.refresh());
        show.addClassName("lp-button");
        Div said = Banner.info(Texts.text("workbench.changed-by-other", stored.changedBy()));
        said.add(show);
        news.add(said);
        setVisible(true);
    }
}
