package io.github.linchpin.demo;

import java.time.YearMonth;

/**
 * A jump of the price of an item, for example after an export control.
 *
 * @param month first month with the new price
 * @param factor new price by old price
 */
record PriceStep(String item, YearMonth month, double factor) {}
