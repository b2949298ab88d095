package io.github.linchpin.evidence;

import java.time.YearMonth;

/**
 * Whether a unit is on a list of entities.
 *
 * @param from the first month in which that holds
 * @param reference the document or person that says so
 */
public record UnitListing(int unit, boolean listed, YearMonth from, String reference) {}
