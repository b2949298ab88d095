package io.github.linchpin.content;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a kilogram of an input cost in a month.
 *
 * @param form key of the form; empty where prices do not tell forms apart
 * @param euros for a kilogram, above 0
 * @param source where the price is from
 */
public record InputPrice(
        String input, Stage stage, String form, YearMonth month, BigDecimal euros, String source) {}
