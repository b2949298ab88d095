package io.github.linchpin.purchases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LinePage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leads to newer and older lines, and to a month. */
final class LinesPager extends Div {
    private static final long serialVersionUID = 1L;

    private final Button newest;
    private final Button newer;
    private final Button older;
    private final Span days = new Span();
    private final ComboBox<LocalDate> month = new ComboBox<>();
    private UrlState state = new UrlState(Map.of());
    private @Nullable UrlState toNewer;
    private @Nullable UrlState toOlder;

    LinesPager(Consumer<UrlState> navigate) {
        addClassName("lp-lines__pager");
        newest =
                new Button(
                        Texts.text("lines.page.newest"),
                        click -> navigate.accept(LinesNavigation.atNewest(state)));
        newer = new Button(Texts.text("lines.page.newer"), click -> go(navigate, toNewer));
        older = new Button(Texts.text("lines.page.older"), click -> go(navigate, toOlder));
        days.addClassName("lp-muted");
        days.getElement().setAttribute("role", "status");
        month.setPlaceholder(Texts.text("lines.page.month"));
        month.setAriaLabel(Texts.text("lines.page.month"));
        month.setClearButtonVisible(true);
        month.setItemLabelGenerator(first -> YearMonth.from(first).toString());
        month.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                LocalDate wanted = change.getValue();
                navigate.accept(
                        wanted == null
                                ? LinesNavigation.atNewest(state)
                                : LinesNavigation.at(
                                        state,
                                        LinesNavigation.MONTH,
                                        YearMonth.from(wanted).toString()));
            }
        });
        add(newest, newer, days, older, month);
    }

    private static void go(Consumer<UrlState> navigate, @Nullable UrlState where) {
        if (where != null) {
            navigate.accept(where);
        }
    }

    void show(LinePage page, UrlState current) {
        state = current;
        setVisible(!page.summary().months().isEmpty());
        newest.setEnabled(page.newer());
        newer.setEnabled(page.newer());
        older.setEnabled(page.older());
        month.setItems(page.summary().months());
        month.setValue(
                LinesNavigation.month(current)
                        .map(wanted -> wanted.atDay(1))
                        .filter(page.summary().months()::contains)
                        .orElse(null));
        if (page.lines().isEmpty()) {
            days.setText("");
            return;
        }
        toNewer =
                LinesNavigation.at(
                        current,
                        LinesNavigation.NEWER_THAN,
                        page.lines().getFirst().key().written());
        toOlder =
                LinesNavigation.at(
                        current,
                        LinesNavigation.OLDER_THAN,
                        page.lines().getLast().key().written());
        days.setText(
                Texts.text(
                        "lines.page.days",
                        page.lines().size(),
                        Formats.day(page.lines().getFirst().key().day()),
                        Formats.day(page.lines().getLast().key().day())));
    }
}
