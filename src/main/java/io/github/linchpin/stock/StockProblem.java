package io.github.linchpin.stock;

/**
 * Why a row of a table cannot be taken.
 *
 * @param row of the file
 * @param column empty for the row as a whole
 * @param raw what stands there
 */
public record StockProblem(long row, String column, String raw, String reason) {}
