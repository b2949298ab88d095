package io.github.linchpin.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * An item and what was spent on it.
 *
 * @param unit id of the business unit
 * @param spend in EUR in the months of the filter; credit notes are netted
 * @param inputs slugs of what it contains in the last of these months
 */
public record ItemRow(
        int unit,
        int id,
        String code,
        String description,
        BigDecimal spend,
        long lines,
        int suppliers,
        ItemState state,
        List<String> inputs) {
    /** Takes a copy. */
    public ItemRow {
        inputs = List.copyOf(inputs);
    }
}
