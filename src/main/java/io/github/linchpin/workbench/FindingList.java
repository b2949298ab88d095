package io.github.linchpin.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.Finding;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.function.BiConsumer;

/** What stands between a draft and its review: errors first, then warnings that want a reason. */
final class FindingList extends Div {
    private static final long serialVersionUID = 1L;

    /** Goes to a cell. */
    interface Goer {
        void to(int row, String column);
    }

    FindingList(
            DraftSheet sheet,
            Goer goer,
            BiConsumer<Finding, String> explain,
            BiConsumer<String, String> remember) {
        List<Finding> errors =
                sheet.check().findings().stream().filter(f -> f.kind().isError()).toList();
        List<Finding> warnings =
                sheet.check().findings().stream().filter(f -> !f.kind().isError()).toList();
        long open = sheet.unexplained().size();
        Span count = new Span(Texts.text("workbench.findings.count", errors.size(), open));
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("lp-findings");
        errors.forEach(finding -> list.add(item(sheet, finding, goer, explain, remember)));
        warnings.forEach(finding -> list.add(item(sheet, finding, goer, explain, remember)));
        if (errors.isEmpty() && warnings.isEmpty()) {
            list.add(new ListItem(Texts.text("workbench.findings.none")));
        }
        add(new H2(Texts.text("workbench.findings")), count, list);
    }

    private static ListItem item(
            DraftSheet sheet,
            Finding finding,
            Goer goer,
            BiConsumer<Finding, String> explain,
            BiConsumer<String, String> remember) {
        String reason = sheet.reasons().get(finding.key());
        ListItem item = new ListItem();
        item.addClassName(
                finding.kind().isError()
                        ? "lp-findings__error"
                        : reason == null ? "lp-findings__warning" : "lp-findings__explained");
        Integer row = finding.row();
        String text = where(sheet, finding) + FindingWords.beside(finding);
        if (row == null) {
            item.add(new Span(text));
        } else {
            NativeButton go = new NativeButton(text, click -> goer.to(row, finding.cell().code()));
            go.addClassName("lp-link");
            item.add(go);
        }
        for (String offer : finding.offers()) {
            NativeButton take =
                    new NativeButton(
                            Texts.text("workbench.findings.offer", sheet.areas().name(offer)),
                            click -> remember.accept(finding.arguments().getFirst(), offer));
            take.addClassName("lp-button");
            item.add(take);
        }
        if (reason != null) {
            Span given = new Span(Texts.text("workbench.findings.reason", reason));
            given.addClassName("lp-muted");
            item.add(given);
        } else if (!finding.kind().isError()) {
            NativeButton why =
                    new NativeButton(
                            Texts.text("workbench.findings.explain"),
                            click ->
                                    new ReasonDialog(
                                                    FindingWords.beside(finding),
                                                    Texts.text("workbench.reason"),
                                                    Texts.text("form.save"),
                                                    given -> explain.accept(finding, given))
                                            .show());
            why.addClassName("lp-button");
            item.add(why);
        }
        return item;
    }

    /** The number of the row in the sheet. */
    private static String where(DraftSheet sheet, Finding finding) {
        for (int i = 0; i < sheet.shown().size(); i++) {
            if (Integer.valueOf(sheet.shown().get(i).id()).equals(finding.row())) {
                return Texts.text("workbench.findings.row", i + 1) + " ";
            }
        }
        return "";
    }
}
