package io.github.linchpin.workbench;

import io.github.linchpin.draft.DraftService;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import java.util.function.Consumer;

/** What can be done with a draft and its table that asks something first. */
final class DraftSteps implements UseList.Decisions {
    private final Bench bench;
    private final DraftService drafts;
    private final String table;
    private final Colleagues.Shown pane;

    /**
     * @param table its code
     */
    DraftSteps(Bench bench, String table, Colleagues.Shown pane) {
        this.bench = bench;
        this.drafts = bench.drafts();
        this.table = table;
        this.pane = pane;
    }

    void head(DraftSheet sheet) {
        new HeadForm(
                        sheet.draft(),
                        sheet.table().unit(),
                        typed -> {
                            drafts.save(sheet.draft(), typed);
                            pane.refresh();
                        })
                .show();
    }

    void submit(DraftSheet sheet) {
        ask(
                Texts.text("workbench.submit.title"),
                Texts.text("workbench.submit.comment"),
                Texts.text("workbench.submit"),
                comment -> {
                    drafts.submit(sheet.draft().id(), comment);
                    Notice.done(Texts.text("workbench.submitted"));
                });
    }

    void discard(DraftSheet sheet) {
        ask(
                Texts.text("workbench.discard.title"),
                Texts.text("workbench.reason"),
                Texts.text("workbench.discard"),
                reason -> {
                    drafts.discard(sheet.draft().id(), reason);
                    Notice.done(Texts.text("workbench.discarded"));
                });
    }

    void revert(int revision) {
        ask(
                Texts.text("workbench.revert.title", revision),
                Texts.text("workbench.reason"),
                Texts.text("workbench.revert"),
                reason -> drafts.revert(table, revision, reason));
    }

    @Override
    public void lead() {
        ask(
                Texts.text("workbench.use.choose.title"),
                Texts.text("workbench.reason"),
                Texts.text("workbench.use.choose"),
                reason -> {
                    bench.uses().lead(table, reason);
                    Notice.done(Texts.text("workbench.use.led"));
                });
    }

    @Override
    public void rule() {
        ask(
                Texts.text("workbench.use.rule.title"),
                Texts.text("workbench.reason"),
                Texts.text("workbench.use.rule"),
                reason -> {
                    bench.uses().leadByRule(table, reason);
                    Notice.done(Texts.text("workbench.use.led"));
                });
    }

    private void ask(String title, String label, String action, Consumer<String> work) {
        new ReasonDialog(
                        title,
                        label,
                        action,
                        said -> {
                            work.accept(said);
                            pane.reload();
                        })
                .show();
    }
}
