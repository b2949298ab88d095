package io.github.linchpin.measures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.amendment.AmendmentRow;
import io.github.linchpin.amendment.AmendmentSheet;
import io.github.linchpin.amendment.CellChange;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.TypedFault;
import io.github.linchpin.control.TypedRow;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an amendment says, before and after; rows that say the same are one card. */
final class RowCards extends Div {
    private static final long serialVersionUID = 1L;

    private final transient AmendmentSheet sheet;
    private final transient Choices choices;
    private final transient @Nullable RowWork work;

    /** What can be done with a row. */
    interface RowWork {
        void edit(AmendmentRow row);

        void remove(List<AmendmentRow> rows);

        /** Adds a row of scope or codes. */
        void add(RegisterFile file, String measure);
    }

    /**
     * @param work null where rows are only shown
     */
    RowCards(AmendmentSheet sheet, Choices choices, @Nullable RowWork work) {
        this.sheet = sheet;
        this.choices = choices;
        this.work = work;
        addClassName("lp-desk__cards");
        for (RegisterFile file :
                List.of(
                        RegisterFile.ACT,
                        RegisterFile.MEASURE,
                        RegisterFile.VERSION,
                        RegisterFile.SUSPENSION)) {
            alike(file).forEach(rows -> add(card(rows)));
        }
        for (AmendmentRow version : sheet.of(RegisterFile.VERSION)) {
            if (version.cell("scope_set").equals(TypedRow.NEW_SET)) {
                add(
                        new ScopeCard(sheet, choices, version.subject(), RegisterFile.SCOPE, work),
                        new ScopeCard(sheet, choices, version.subject(), RegisterFile.CODE, work));
            }
        }
    }

    /** Rows of a file, those together whose changes are the same and right. */
    private List<List<AmendmentRow>> alike(RegisterFile file) {
        Map<Object, List<AmendmentRow>> groups = new LinkedHashMap<>();
        for (AmendmentRow row : sheet.of(file)) {
            Object key = sheet.faults(row).isEmpty() ? changes(row) : row.id();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }

    private List<CellChange> changes(AmendmentRow row) {
        return sheet.changes(row).stream()
                .filter(change ->
                        !(row.file() == RegisterFile.ACT && change.column().equals("act")))
                .toList();
    }

    private InfoCard card(List<AmendmentRow> rows) {
        AmendmentRow first = rows.getFirst();
        InfoCard card = new InfoCard(title(rows), subtitle(first));
        for (TypedFault fault : sheet.faults(first)) {
            card.with(fault(fault));
        }
        List<CellChange> changes = changes(first);
        if (changes.isEmpty()) {
            card.with(new Span(Texts.text("measures.same")));
        } else {
            card.with(table(changes, first.base() == null));
        }
        RowWork actions = work;
        if (actions != null) {
            for (AmendmentRow row : rows) {
                card.footer(
                        link(
                                rows.size() == 1
                                        ? Texts.text("measures.edit")
                                        : Texts.text("measures.edit.one", name(row)),
                                () -> actions.edit(row)));
            }
            card.footer(
                    link(Texts.text("measures.remove", rows.size()), () -> actions.remove(rows)));
        }
        return card;
    }

    /** A fault with the name of its column. */
    static Span fault(TypedFault fault) {
        Span span =
                new Span(
                        fault.column().isEmpty()
                                ? fault.reason()
                                : Texts.text(
                                        "measures.fault",
                                        ColumnWords.label(fault.column()),
                                        fault.reason()));
        span.addClassName("lp-desk__fault");
        return span;
    }

    static NativeButton link(String text, Runnable work) {
        NativeButton link = new NativeButton(text, click -> work.run());
        link.addClassName("lp-link");
        return link;
    }

    private PlainTable table(List<CellChange> changes, boolean isNew) {
        PlainTable.Column what = PlainTable.Column.text(Texts.text("measures.field"));
        PlainTable.Column after = PlainTable.Column.text(Texts.text("measures.after"));
        PlainTable table =
                isNew
                        ? new PlainTable(what, after)
                        : new PlainTable(
                                what, PlainTable.Column.text(Texts.text("measures.before")), after);
        for (CellChange change : changes) {
            String label = ColumnWords.label(change.column());
            String then = ColumnWords.cell(change.column(), change.after(), choices);
            if (isNew) {
                table.row(label, then);
            } else {
                table.row(label, ColumnWords.cell(change.column(), change.before(), choices), then);
            }
        }
        return table;
    }

    private String title(List<AmendmentRow> rows) {
        String kind =
                "measures.card."
                        + switch (rows.getFirst().file()) {
                            case ACT -> "act";
                            case MEASURE -> "measure";
                            case VERSION -> "version";
                            default -> "suspension";
                        };
        return Texts.text(
                kind, rows.size(), String.join(", ", rows.stream().map(this::name).toList()));
    }

    private String name(AmendmentRow row) {
        return row.file() == RegisterFile.ACT
                ? row.subject()
                : choices.measure(row.cell("measure"));
    }

    private static String subtitle(AmendmentRow row) {
        Integer base = row.base();
        return base == null
                ? Texts.text("measures.card.new")
                : Texts.text("measures.card.base", base);
    }
}
