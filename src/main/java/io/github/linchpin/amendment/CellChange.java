package io.github.linchpin.amendment;

/** A cell before and after; empty where there is nothing. */
public record CellChange(String column, String before, String after) {}
