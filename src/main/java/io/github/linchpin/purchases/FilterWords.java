package io.github.linchpin.purchases;

import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;

/** A filter in words: as chips above the lines, and in files that are taken away. */
record FilterWords(Countries countries, List<BusinessUnit> units) {

    /**
     * A part of a filter.
     *
     * @param value of several, this one; empty: the only one
     */
    record Part(String parameter, String value, String label) {}

    List<Part> of(LineFilter filter) {
        List<Part> parts = new ArrayList<>();
        text(parts, LinesNavigation.DOCUMENT, "lines.chip.document", filter.document());
        filter.units().stream()
                .sorted()
                .forEach(id ->
                        parts.add(
                                new Part(
                                        LinesNavigation.UNIT,
                                        Integer.toString(id),
                                        Texts.text("lines.chip.unit", unit(id)))));
        if (filter.from() != null) {
            text(parts, LinesNavigation.FROM, "lines.chip.from", Formats.day(filter.from()));
        }
        if (filter.to() != null) {
            text(parts, LinesNavigation.TO, "lines.chip.to", Formats.day(filter.to()));
        }
        text(parts, LinesNavigation.ITEM, "lines.chip.item", filter.item());
        text(parts, LinesNavigation.SUPPLIER, "lines.chip.supplier", filter.supplier());
        text(
                parts,
                LinesNavigation.DESTINATION,
                "lines.chip.destination",
                countries.name(filter.destination()));
        if (filter.origin().equals(LineFilter.NOT_DECLARED)) {
            text(parts, LinesNavigation.ORIGIN, "lines.chip.not-declared", filter.origin());
        } else {
            text(
                    parts,
                    LinesNavigation.ORIGIN,
                    "lines.chip.origin",
                    countries.name(filter.origin()));
        }
        if (filter.endUse() != null) {
            text(
                    parts,
                    LinesNavigation.END_USE,
                    "lines.chip.use",
                    Texts.word("lines.use", filter.endUse()));
        }
        text(parts, LinesNavigation.CURRENCY, "lines.chip.currency", filter.currency());
        if (filter.credits()) {
            text(parts, LinesNavigation.CREDITS, "lines.chip.credits", LinesNavigation.YES);
        }
        return parts;
    }

    private static void text(List<Part> parts, String parameter, String key, String value) {
        if (!value.isEmpty()) {
            parts.add(new Part(parameter, "", Texts.text(key, value)));
        }
    }

    /** A unit that is not seen has no name here: whether it exists is nobody else's business. */
    private String unit(int id) {
        return units.stream()
                .filter(unit -> unit.id() == id)
                .map(BusinessUnit::name)
                .findFirst()
                .orElse(Integer.toString(id));
    }
}
