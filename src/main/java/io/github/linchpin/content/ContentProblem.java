package io.github.linchpin.content;

/**
 * Why what was said of contents cannot be taken.
 *
 * @param row of the list or the file, from 1
 * @param column what it is about, as files call it; empty for the row as a whole
 * @param raw what stands there
 */
public record ContentProblem(long row, String column, String raw, String reason) {}
