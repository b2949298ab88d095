package io.github.linchpin.spend;

import java.math.BigDecimal;

/** What a unit spent on everything, in euros, with the name of the unit. */
public record UnitSpend(String name, BigDecimal euros) {}
