package io.github.linchpin.loading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is being done in the background. Lines stay where they are, so that the focus does. */
final class JobList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Map<LedgerJob, Line> lines = new LinkedHashMap<>();

    JobList() {
        addClassName("lp-loading__jobs");
        setVisible(false);
    }

    /**
     * Shows how far jobs are.
     *
     * @return whether they are others than those that were shown before
     */
    boolean show(List<LedgerJob> jobs) {
        boolean others = lines.keySet().retainAll(jobs);
        for (LedgerJob job : jobs) {
            if (!lines.containsKey(job)) {
                lines.put(job, new Line(job));
                others = true;
            }
        }
        if (others) {
            removeAll();
            lines.values().forEach(this::add);
            setVisible(!lines.isEmpty());
        }
        lines.values().forEach(Line::refresh);
        return others;
    }

    private static final class Line extends Div {
        private static final long serialVersionUID = 1L;

        private final transient LedgerJob job;
        private final Span words = new Span();
        private final ProgressBar bar = new ProgressBar(0, 1);
        private final Button cancel = new Button(Texts.text("loading.stop"));

        Line(LedgerJob job) {
            this.job = job;
            addClassName("lp-import__progress");
            bar.setIndeterminate(job.kind() != LedgerJob.Kind.READ);
            bar.getElement().setAttribute("aria-label", job.fileName());
            cancel.addClickListener(click -> {
                job.cancel();
                refresh();
            });
            add(words, bar, cancel);
        }

        void refresh() {
            words.setText(
                    job.kind() == LedgerJob.Kind.READ
                            ? Texts.text("loading.job.read", job.fileName(), job.rows())
                            : Texts.text(
                                    "loading.job." + job.kind().code(),
                                    job.fileName(),
                                    Texts.word("loading.step", job.step())));
            if (job.kind() == LedgerJob.Kind.READ) {
                bar.setValue(job.share());
            }
            cancel.setVisible(job.isCancellable());
        }
    }
}
