package io.github.linchpin.exposure;

import io.github.linchpin.concentration.LeadTable;

/**
 * The lead table of an input and stage: how concentrated it is, and who supplies.
 *
 * @param figures how many figures the table has
 * @param knowledge how many of them rest on general knowledge
 */
public record LeadSupply(LeadTable lead, Supply supply, int figures, int knowledge) {}
