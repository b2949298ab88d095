package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;

/** The cells of the list of inputs that need nothing but their row. */
final class InputCells {
    private InputCells() {}

    static Component level(InputRow row) {
        LeadTable lead = row.lead();
        return lead == null
                ? new LevelChip(null, null, "")
                : LevelChip.ofIndex(
                        lead.index().levelLow(),
                        lead.index().levelHigh(),
                        lead.index().low(),
                        lead.index().high());
    }

    static String leader(InputRow row) {
        LeadTable lead = row.lead();
        return lead == null || lead.largest().name() == null ? "" : lead.largest().name();
    }

    static String share(InputRow row) {
        LeadTable lead = row.lead();
        if (lead == null) {
            return "";
        }
        if (lead.largest().share() != null) {
            return Formats.wholePercent(lead.largest().share());
        }
        return lead.largest().low() == null
                ? ""
                : "≥ " + Formats.wholePercent(lead.largest().low());
    }

    static String period(InputRow row) {
        LeadTable lead = row.lead();
        if (lead == null) {
            return "";
        }
        return lead.estimated()
                ? Texts.text("period.estimated", lead.period().toString())
                : lead.period().toString();
    }

    static Component source(InputRow row) {
        LeadTable lead = row.lead();
        if (lead == null) {
            return new Span();
        }
        Span source = new Span(EditionName.brief(lead.edition().name(), lead.edition().edition()));
        source.setTitle(EditionName.full(lead.edition().title(), lead.edition().edition()));
        return source;
    }

    static Component lists(InputRow row) {
        Span lists = new Span(String.join(" \u00b7 ", row.lists()));
        lists.setTitle(lists.getText());
        lists.addClassName("lp-muted");
        return lists;
    }
}
