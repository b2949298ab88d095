package io.github.linchpin.stock;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods in transit when a stock was counted.
 *
 * @param quantity above 0, in the unit of the count
 * @param reference order or shipment, as it can be found again; may be empty
 */
public record Arrival(LocalDate day, BigDecimal quantity, String reference) {}
