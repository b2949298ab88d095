package io.github.linchpin.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * With what a line was converted into euros.
 *
 * @param rate units of its currency for one euro
 * @param source null where the rate on file is another one by now and this one follows from the
 *     amounts
 */
public record LineRate(BigDecimal rate, @Nullable String source) {}
