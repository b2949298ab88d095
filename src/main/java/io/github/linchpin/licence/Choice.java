package io.github.linchpin.licence;

/**
 * A supplier or an item of a unit.
 *
 * @param id within the unit
 */
public record Choice(int id, String code, String name) {}
