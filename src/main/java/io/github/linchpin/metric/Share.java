package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The share of one listed area in the total of its table, as a fraction. What is missing outside
 * the total is not in it.
 *
 * @param key area code
 * @param low smallest share under every reading
 * @param point shown share; null where the row or the sum has no middle, or the row stands outside
 *     the total
 * @param high largest share under every reading
 */
public record Share(String key, BigDecimal low, @Nullable BigDecimal point, BigDecimal high) {}
