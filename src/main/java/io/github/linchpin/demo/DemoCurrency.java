package io.github.linchpin.demo;

import java.util.List;

/**
 * A currency in which lines are paid.
 *
 * @param code ISO 4217
 * @param perEuro units for one EUR, the same in all months: rates are no subject of the demo
 * @param decimals decimals of an amount
 * @param countries whose suppliers invoice in it
 */
record DemoCurrency(String code, double perEuro, int decimals, List<String> countries) {}
