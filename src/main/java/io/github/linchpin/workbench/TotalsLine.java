package io.github.linchpin.workbench;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.ShownMethod;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.metric.LevelRange;
import io.github.linchpin.metric.TotalCheck;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.TableCheck;
import java.math.BigDecimal;
import java.util.Optional;

/** Under the sheet: the sum against the printed total, and the index with its level. */
final class TotalsLine extends Div {
    private static final long serialVersionUID = 1L;

    TotalsLine(DraftSheet sheet) {
        addClassName("lp-bench__sums");
        Optional<Revision> revision = sheet.check().revision();
        if (revision.isEmpty()) {
            add(new Span(Texts.text("workbench.totals.none")));
            return;
        }
        BigDecimal sum = sheet.sum();
        if (sum != null) {
            add(fact(Texts.text("workbench.totals.sum"), Formats.exact(sum)));
        }
        BigDecimal total = revision.get().printedTotal();
        if (total != null) {
            add(
                    fact(
                            Texts.text("workbench.totals.printed"),
                            Formats.exact(total) + " \u00b7 " + agreement(revision.get())));
        }
        sheet.after().ifPresent(this::index);
    }

    private void index(Concentration after) {
        add(
                fact(
                        Texts.text("workbench.totals.hhi"),
                        Formats.points(after.hhi().low(), after.hhi().high())));
        level(after).ifPresent(level -> add(new LevelChip(level.low(), level.high(), "")));
    }

    /** The level that is shown everywhere else. */
    static Optional<LevelRange> level(Concentration concentration) {
        return concentration.levels().stream()
                .filter(level -> level.method().code().equals(ShownMethod.CODE))
                .map(Concentration.MethodLevels::levels)
                .findFirst();
    }

    private static String agreement(Revision revision) {
        return switch (TableCheck.total(revision)) {
            case TotalCheck.Agrees agrees -> Texts.text("workbench.totals.agrees");
            case TotalCheck.Excess excess -> Texts.text("workbench.totals.excess");
            case TotalCheck.Shortfall shortfall -> Texts.text("workbench.totals.short");
            case null -> "";
        };
    }

    private static Span fact(String label, String value) {
        Span number = new Span(value);
        number.addClassName("lp-bench__number");
        return new Span(new Text(label + " "), number);
    }
}
