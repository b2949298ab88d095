package io.github.linchpin.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportRefusal;
import io.github.linchpin.release.ImportReport;
import io.github.linchpin.release.ImportReviewService;
import io.github.linchpin.release.ImportService;
import io.github.linchpin.release.ImportState;
import io.github.linchpin.release.TableState;
import io.github.linchpin.shared.DraftState;
import java.util.List;

/** What can be done with an import by who looks at it, each with what it does. */
final class ImportActions extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ImportService imports;
    private final transient ImportReviewService reviews;
    private final transient ImportReport report;
    private final transient Runnable changed;
    private final int id;

    /**
     * @param changed shows the import as it is afterwards
     */
    ImportActions(
            ImportService imports,
            ImportReviewService reviews,
            ImportReport report,
            Runnable changed) {
        this.imports = imports;
        this.reviews = reviews;
        this.report = report;
        this.changed = changed;
        this.id = report.head().id();
        addClassName("lp-import__actions");
        if (CurrentActor.get().may(Permission.EDIT)) {
            edit();
        }
        if (CurrentActor.get().may(Permission.PUBLISH)) {
            review();
        }
    }

    private void edit() {
        int applicable = report.in(TableState.NEW).size() + report.in(TableState.CHANGED).size();
        if (report.isApplicable()) {
            action(
                    Texts.text("import.apply", applicable),
                    Texts.text("import.apply.text"),
                    true,
                    this::apply);
        }
        if (report.head().state() != ImportState.APPLIED) {
            return;
        }
        int open =
                report.drafts(DraftState.DRAFT).size() + report.drafts(DraftState.RETURNED).size();
        if (open > 0) {
            action(
                    Texts.text("import.submit", open),
                    Texts.text("import.submit.text"),
                    true,
                    () -> submit(open));
        }
        action(Texts.text("import.undo"), Texts.text("import.undo.text"), false, this::undo);
    }

    private void review() {
        int waiting = report.drafts(DraftState.IN_REVIEW).size();
        if (waiting == 0) {
            return;
        }
        if (!reviews.mayDecide(id)) {
            add(Banner.info(Texts.text("import.own-work")));
            return;
        }
        action(
                Texts.text("import.publish", waiting),
                Texts.text("import.publish.text"),
                true,
                () ->
                        ask(
                                Texts.text("import.publish", waiting),
                                Texts.text("import.publish.text"),
                                List.of(Texts.text("import.comment")),
                                words ->
                                        Texts.text(
                                                "import.published",
                                                reviews.publish(id, words.getFirst()))));
        action(
                Texts.text("import.send-back"),
                Texts.text("import.send-back.text"),
                false,
                () ->
                        ask(
                                Texts.text("import.send-back"),
                                Texts.text("import.send-back.text"),
                                List.of(Texts.text("import.comment")),
                                words ->
                                        Texts.text(
                                                "import.sent-back",
                                                reviews.sendBack(id, words.getFirst()))));
    }

    private void apply() {
        try {
            Notice.done(Texts.text("import.applied", imports.apply(id)));
            changed.run();
        } catch (ImportRefusal refusal) {
            add(Banner.warning(Texts.word("import.refusal", refusal.why())));
        } catch (DraftRefusal refusal) {
            add(Banner.warning(Texts.word("draft.refusal", refusal.why())));
        }
    }

    private void submit(int open) {
        int warnings = imports.unexplained(id);
        List<String> labels =
                warnings == 0
                        ? List.of(Texts.text("import.comment"))
                        : List.of(
                                Texts.text("import.comment"),
                                Texts.text("import.warnings.reason", warnings));
        ask(
                Texts.text("import.submit", open),
                warnings == 0
                        ? Texts.text("import.submit.text")
                        : Texts.text("import.submit.warnings", warnings),
                labels,
                words ->
                        Texts.text(
                                "import.submitted",
                                imports.submit(
                                        id,
                                        words.getFirst(),
                                        words.size() > 1 ? words.getLast() : "")));
    }

    private void undo() {
        ask(
                Texts.text("import.undo"),
                Texts.text("import.undo.text"),
                List.of(Texts.text("import.reason")),
                words -> {
                    ImportService.Undone undone = imports.undo(id, words.getFirst());
                    return Texts.text(
                            "import.undone",
                            undone.discarded(),
                            undone.takenBack(),
                            undone.left().size());
                });
    }

    /** What is done with the words that were typed, and what is said afterwards. */
    private interface Work {
        String done(List<String> words);
    }

    private void ask(String title, String consequence, List<String> labels, Work work) {
        new TypedDialog(
                        title,
                        consequence,
                        labels,
                        title,
                        words -> {
                            Notice.done(work.done(words));
                            changed.run();
                        })
                .show();
    }

    private void action(String text, String consequence, boolean primary, Runnable work) {
        Button button = new Button(text, click -> work.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Span words = new Span(consequence);
        words.addClassName("lp-muted");
        Div line = new Div(button, words);
        line.addClassName("lp-import__action");
        add(line);
    }
}
