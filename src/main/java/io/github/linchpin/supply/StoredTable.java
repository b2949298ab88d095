package io.github.linchpin.supply;

/**
 * A share table on file.
 *
 * @param id by which its revisions refer to it
 * @param newest number of its newest published revision, 0 where it has none yet
 */
public record StoredTable(int id, ShareTable table, int newest) {}
