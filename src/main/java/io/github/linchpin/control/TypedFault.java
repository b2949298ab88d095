package io.github.linchpin.control;

/**
 * What is wrong with a typed row.
 *
 * @param row its id; 0 where no row is meant
 * @param column the column, empty where the whole row is meant
 * @param reason what is wrong and what is expected
 * @param outdated somebody else has published a version since the row was begun
 */
public record TypedFault(int row, String column, String reason, boolean outdated) {}
