package io.github.linchpin.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.draft.TableUse;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Viewpoint;
import org.jspecify.annotations.Nullable;

/** Who uses a share table: whether it leads, and what of its supply is under control. */
final class UseList extends Div {
    private static final long serialVersionUID = 1L;

    /** What may be decided here about the lead table. */
    interface Decisions {
        /** This table is to speak for its input and stage. */
        void lead();

        /** The rule is to decide again. */
        void rule();
    }

    /**
     * @param code of the table
     * @param decisions null where nothing can be decided here
     */
    UseList(String code, TableUse use, @Nullable Decisions decisions) {
        addClassName("lp-use");
        add(new H2(Texts.text("workbench.use")), new Paragraph(lead(code, use)));
        if (use.isChosen() && use.choice() != null) {
            Paragraph because =
                    new Paragraph(
                            Texts.text(
                                    "workbench.use.chosen",
                                    use.choice().by(),
                                    Formats.moment(use.choice().at()),
                                    use.choice().reason()));
            because.addClassName("lp-muted");
            add(because);
        }
        if (decisions != null) {
            decide(code, use, decisions);
        }
        if (!use.classes().isEmpty()) {
            add(classes(use));
        }
    }

    private static String lead(String code, TableUse use) {
        TableUse.Lead lead = use.lead();
        if (lead == null) {
            return Texts.text("workbench.use.none");
        }
        return use.isLead(code)
                ? Texts.text("workbench.use.lead")
                : Texts.text(
                        "workbench.use.not",
                        lead.source(),
                        lead.period().toString(),
                        lead.form().isEmpty() ? "" : ", " + lead.form());
    }

    private void decide(String code, TableUse use, Decisions decisions) {
        Div buttons = new Div();
        buttons.addClassName("lp-use__buttons");
        if (use.lead() != null && !use.isLead(code)) {
            buttons.add(button("workbench.use.choose", decisions::lead));
        }
        if (use.isChosen()) {
            buttons.add(button("workbench.use.rule", decisions::rule));
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    private static NativeButton button(String key, Runnable work) {
        NativeButton button = new NativeButton(Texts.text(key), click -> work.run());
        button.addClassName("lp-button");
        return button;
    }

    private static PlainTable classes(TableUse use) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(
                                Texts.text("workbench.use.towards", Viewpoint.DEFAULT_HOME)),
                        PlainTable.Column.text(Texts.text("workbench.use.before")),
                        PlainTable.Column.text(Texts.text("workbench.moves.after")));
        for (TableUse.ClassMove move : use.classes()) {
            String name = Texts.word("class", move.controlClass());
            table.row(
                    move.reading() == null
                            ? name
                            : Texts.text(
                                    "workbench.use.reading",
                                    name,
                                    Texts.word("reading", move.reading())),
                    share(move.before()),
                    share(move.after()));
        }
        return table;
    }

    private static String share(@Nullable ShareRange share) {
        return share == null ? "" : Formats.percent(share.point(), share.low(), share.high());
    }
}
