package io.github.linchpin.supply;

/**
 * A shipped file says something new about a table that says something of its own since.
 *
 * @param checksum of what the file says
 */
public record ShippedChange(StoredTable table, Revision revision, String checksum) {}
