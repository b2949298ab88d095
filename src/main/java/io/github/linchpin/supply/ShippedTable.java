package io.github.linchpin.supply;

import io.github.linchpin.tabular.Checksum;

/** A share table as a shipped file states it. */
record ShippedTable(ShareTable table, Revision revision) {

    /** Changes when any part of the table or of a figure changes. */
    String checksum() {
        // records print every part, and BigDecimal prints its digits as they were written
        return Checksum.of(toString());
    }
}
