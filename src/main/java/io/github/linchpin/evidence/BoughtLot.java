package io.github.linchpin.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was delivered together of an item: a purchase document, as far as the item is in it.
 *
 * @param day the last one on which something of it was bought
 * @param lines of the item
 */
public record BoughtLot(String document, LocalDate day, int lines, BigDecimal euros) {}
