package io.github.linchpin.loading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImport.Difference;
import io.github.linchpin.ledger.LedgerJob;
import io.github.linchpin.ledger.LedgerRefusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The import that is open: what became of its rows, and what can be done with it. */
final class ReportPane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LoadingDesk desk;
    private final transient LedgerImport open;
    private final transient Runnable changed;

    /**
     * @param unit path of the unit
     * @param changed shows the import as it is afterwards
     */
    ReportPane(LoadingDesk desk, LedgerImport open, String unit, Runnable changed) {
        this.desk = desk;
        this.open = open;
        this.changed = changed;
        addClassName("lp-import__report");
        Div title = new Div(new H2(open.fileName()), new Chip(word()));
        title.addClassName("lp-import__table");
        Span facts =
                new Span(
                        Texts.text(
                                "loading.facts",
                                unit,
                                open.startedBy(),
                                Formats.moment(open.startedAt())));
        facts.addClassName("lp-muted");
        add(title, facts);
        Optional<LedgerJob> job = desk.jobs().of(open.id());
        job.filter(LedgerJob::isFinished).ifPresent(this::tell);
        outcome(job.isPresent() && !job.orElseThrow().isFinished());
        if (open.rejected() > 0) {
            add(new ProblemTable(desk.imports(), open));
        }
    }

    private String word() {
        return Texts.word("loading.state", open.state());
    }

    /** What could not be done to it; of a reading the import itself says so. */
    private void tell(LedgerJob job) {
        if (job.kind() == LedgerJob.Kind.READ) {
            return;
        }
        job.refusal()
                .map(LoadingDesk::words)
                .or(() ->
                        job.isBroken()
                                ? Optional.of(Texts.text("loading.broken"))
                                : Optional.empty())
                .ifPresent(words -> add(Banner.warning(words)));
    }

    private void outcome(boolean working) {
        switch (open.state()) {
            case READING -> add(Banner.info(Texts.text("loading.reading")));
            case FAILED -> add(Banner.warning(Objects.requireNonNullElse(open.failure(), word())));
            case STAGED -> {
                add(counts());
                if (working) {
                    add(Banner.info(Texts.text("loading.applying")));
                } else {
                    warn();
                    add(new StagedPane(desk, open, changed));
                }
            }
            case APPLIED -> {
                add(counts(), result("loading.result"));
                add(working ? Banner.info(Texts.text("loading.undoing")) : undo());
            }
            case UNDONE -> add(counts(), Banner.info(Texts.text("loading.undone")));
            case DISCARDED -> add(counts(), Banner.info(Texts.text("loading.was-discarded")));
        }
    }

    private Component counts() {
        return new Span(Texts.text("loading.counts", open.rows(), open.rejected()));
    }

    private Component result(String key) {
        Difference result = Objects.requireNonNull(open.result());
        return new Span(Texts.text(key, result.added(), result.replaced(), result.same()));
    }

    private void warn() {
        List<LedgerImport> twins = desk.imports().twins(open.id());
        if (!twins.isEmpty()) {
            add(
                    Banner.warning(
                            Texts.text(
                                    "loading.twins",
                                    twins.stream()
                                            .map(twin ->
                                                    Texts.text(
                                                            "loading.twin",
                                                            twin.fileName(),
                                                            Formats.moment(twin.startedAt())))
                                            .collect(Collectors.joining(", ")))));
        }
    }

    private Component undo() {
        Button undo =
                new Button(
                        Texts.text("loading.undo"),
                        click ->
                                Questions.ask(
                                        Texts.text("loading.undo.title"),
                                        undoText(),
                                        Texts.text("loading.undo"),
                                        this::startUndo));
        Div actions = new Div(undo);
        actions.addClassName("lp-loading__actions");
        return actions;
    }

    private String undoText() {
        Difference result = Objects.requireNonNull(open.result());
        return Texts.text(
                "loading.undo.text", result.added() + result.replaced(), result.replaced());
    }

    private void startUndo() {
        try {
            desk.jobs().undo(open.id());
            changed.run();
        } catch (LedgerRefusal refusal) {
            add(Banner.warning(LoadingDesk.words(refusal)));
        }
    }
}
