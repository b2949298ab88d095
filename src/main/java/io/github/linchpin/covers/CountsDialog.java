package io.github.linchpin.covers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.stock.RecordedCount;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.UnitCover;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the days of a row come about, and all that was ever counted. */
final class CountsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Actions actions;

    /** What can be done with counts. */
    interface Actions {
        /** Records another one. */
        void record(UnitCover row);

        /** Has one count no more. */
        void withdraw(RecordedCount count);
    }

    /**
     * @param name of the input
     * @param actions null: somebody who only looks
     */
    CountsDialog(
            String name, UnitCover row, List<RecordedCount> counts, @Nullable Actions actions) {
        this.actions = actions;
        addClassName("lp-counts");
        setHeaderTitle(
                Texts.text(
                        "covers.counts", name, Texts.word("stage", row.stage()), row.unitName()));
        setWidth("min(860px, 96vw)");
        UnorderedList steps = new UnorderedList();
        CoverWords.steps(row).forEach(step -> steps.add(new ListItem(step)));
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("covers.counts.day")),
                        PlainTable.Column.number(Texts.text("covers.column.stock")),
                        PlainTable.Column.number(Texts.text("covers.column.need")),
                        PlainTable.Column.number(Texts.text("covers.column.requalification")),
                        PlainTable.Column.text(Texts.text("covers.counts.by")));
        counts.forEach(one -> row(table, one));
        Div scroll = new Div(table);
        scroll.addClassName("lp-counts__table");
        add(steps, scroll);
        if (actions != null) {
            getFooter().add(new Button(Texts.text("covers.record"), click -> leave(row)));
        }
        getFooter().add(new Button(Texts.text("covers.close"), click -> close()));
    }

    private void leave(UnitCover row) {
        close();
        if (actions != null) {
            actions.record(row);
        }
    }

    private void row(PlainTable table, RecordedCount one) {
        StockCount count = one.count();
        Div stock = new Div(new Span(CoverWords.quantity(count.quantity(), count)));
        if (!count.arrivals().isEmpty()) {
            stock.add(second(CoverWords.arrivals(count)));
        }
        Integer days = count.requalificationDays();
        table.row(
                new Span(Formats.day(count.countedOn())),
                stock,
                new Span(CoverWords.quantity(count.dailyNeed(), count)),
                new Span(
                        days == null
                                ? Texts.text("covers.not-said")
                                : Texts.text("covers.days", days)),
                recorded(one));
    }

    private Component recorded(RecordedCount one) {
        Div cell =
                new Div(
                        new Span(one.recording().by()),
                        second(Formats.moment(one.recording().at())));
        if (!one.count().note().isEmpty()) {
            cell.add(second(one.count().note()));
        }
        RecordedCount.Withdrawal gone = one.withdrawal();
        if (gone != null) {
            cell.add(
                    second(
                            Texts.text(
                                    "covers.withdrawn",
                                    gone.act().by(),
                                    Formats.moment(gone.act().at()),
                                    gone.reason())));
        } else if (actions != null) {
            NativeButton withdraw =
                    new NativeButton(
                            Texts.text("covers.withdraw"),
                            click -> {
                                close();
                                actions.withdraw(one);
                            });
            withdraw.addClassNames("lp-link", "lp-small");
            cell.add(withdraw);
        }
        return cell;
    }

    private static Span second(String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-small", "lp-second", "lp-wrap");
        return line;
    }
}
