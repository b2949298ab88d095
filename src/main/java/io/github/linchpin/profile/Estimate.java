package io.github.linchpin.profile;

import java.math.BigDecimal;

/**
 * A governance estimate, from about -2.5 (weak) to 2.5 (strong).
 *
 * @param dimension CC, GE, PV, RL, RQ or VA
 * @param source title and edition of the source
 */
record Estimate(String dimension, int year, BigDecimal value, String source) {}
