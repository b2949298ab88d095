package io.github.linchpin.ledger;

/**
 * Why a row of a file was not taken.
 *
 * @param line number of the row in the file
 * @param column as the file calls it
 * @param raw what stands there
 */
public record LineProblem(long line, String column, String raw, String reason) {}
