package io.github.linchpin.draft;

/**
 * What a draft says about its table as a whole, as it was typed.
 *
 * @param printedTotal the total that the source prints, in the unit of the table; empty: none
 * @param printedTotalRounding half of its last printed unit
 * @param listsLargest the source says that it lists the largest producers
 * @param warning to be shown beside the table
 * @param note in our words
 */
public record DraftHead(
        String printedTotal,
        String printedTotalRounding,
        boolean listsLargest,
        String warning,
        String note) {
    public DraftHead {
        printedTotal = printedTotal.strip();
        printedTotalRounding = printedTotalRounding.strip();
        warning = warning.strip();
        note = note.strip();
    }
}
