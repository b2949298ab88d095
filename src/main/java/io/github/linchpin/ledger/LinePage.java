package io.github.linchpin.ledger;

import java.util.List;

/**
 * Some purchase lines out of an ordered set, the newest first.
 *
 * @param newer whether there are lines before them
 * @param older whether there are lines behind them
 */
public record LinePage(List<LedgerLine> lines, boolean newer, boolean older, LineSummary summary) {}
