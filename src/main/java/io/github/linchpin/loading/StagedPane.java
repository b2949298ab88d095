package io.github.linchpin.loading;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImport.Difference;
import io.github.linchpin.ledger.LedgerRefusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What an import would change, and the decision about it. */
final class StagedPane extends Div {
    private static final long serialVersionUID = 1L;

    /** How long the page waits; what takes longer is shown when it is there. */
    private static final int PATIENCE_MILLIS = 400;

    private final transient LoadingDesk desk;
    private final transient LedgerImport waiting;
    private final transient Runnable changed;
    private final Div difference = new Div();
    private final Div actions = new Div();

    /**
     * @param changed shows the import as it is afterwards
     */
    StagedPane(LoadingDesk desk, LedgerImport waiting, Runnable changed) {
        this.desk = desk;
        this.waiting = waiting;
        this.changed = changed;
        addClassName("lp-import__report");
        difference.getElement().setAttribute("role", "status");
        actions.addClassName("lp-loading__actions");
        add(difference, actions);
        compare();
    }

    private void compare() {
        CompletableFuture<Difference> found = desk.jobs().compare(waiting.id());
        try {
            show(found.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            difference.add(new Paragraph(Texts.text("loading.comparing")));
            UI ui = UI.getCurrent();
            // a page that is gone meanwhile does not want to know
            var unused =
                    found.whenComplete((result, failure) ->
                            ui.accessLater(() -> show(result, failure), () -> {}).run());
        } catch (ExecutionException e) {
            show(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(@Nullable Difference found, @Nullable Throwable failure) {
        if (found != null) {
            show(found);
            return;
        }
        difference.removeAll();
        difference.add(
                Banner.warning(
                        failure != null && failure.getCause() instanceof LedgerRefusal refusal
                                ? LoadingDesk.words(refusal)
                                : Texts.text("loading.broken")));
        actions.removeAll();
        actions.add(discard());
    }

    private void show(Difference found) {
        difference.removeAll();
        difference.add(
                new Paragraph(
                        Texts.text(
                                "loading.difference",
                                found.added(),
                                found.replaced(),
                                found.same())));
        actions.removeAll();
        if (found.isAny()) {
            Button apply = new Button(Texts.text("loading.apply"), click -> ask(found));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(apply);
        } else {
            difference.add(Banner.info(Texts.text("loading.refusal.nothing-to-apply", "")));
        }
        actions.add(discard());
    }

    private void ask(Difference found) {
        Questions.ask(
                Texts.text("loading.apply.title"),
                Texts.text(
                        "loading.apply.text",
                        found.added(),
                        found.replaced(),
                        found.same(),
                        waiting.rejected()),
                Texts.text("loading.apply"),
                () -> attempt(() -> desk.jobs().apply(waiting.id())));
    }

    private Button discard() {
        return new Button(
                Texts.text("loading.discard"),
                click ->
                        Questions.ask(
                                Texts.text("loading.discard.title"),
                                Texts.text("loading.discard.text", waiting.fileName()),
                                Texts.text("loading.discard"),
                                () ->
                                        attempt(() -> {
                                            desk.imports().discard(waiting.id());
                                            Notice.done(Texts.text("loading.discarded"));
                                        })));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            changed.run();
        } catch (LedgerRefusal refusal) {
            difference.add(Banner.warning(LoadingDesk.words(refusal)));
        }
    }
}
