package io.github.linchpin.concentration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which table speaks for an input and stage by a decision of an analyst.
 *
 * @param table id of the share table; null: the order by rule counts again
 * @param at from when it is known
 */
public record LeadChoice(@Nullable Integer table, String reason, String by, Instant at) {}
