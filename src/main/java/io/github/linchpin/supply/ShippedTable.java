package io.github.linchpin.supply;

import io.github.linchpin.tabular.Checksum;

/** A share table as a shipped file states it. */
record ShippedTable(ShareTable table, Revision revision) {

    /** Changes when any part of the table or of a figure changes. */
    String checksum() {
        // records print every part, and BigDecimal prints its digits as they were written
        // a row that stands where its table stands is written as before there were locators of rows
        return Checksum.of(toString().replace(", locator=null]", "]"));
    }
}
