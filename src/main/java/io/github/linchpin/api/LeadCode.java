package io.github.linchpin.api;

import io.github.linchpin.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which table leads an input and stage at K, and among how many.
 *
 * @param table its code
 * @param source id of the edition
 * @param leader area with the largest share, null where it is not known
 * @param tables how many tables compete for the stage
 */
record LeadCode(
        String input,
        Stage stage,
        String table,
        String source,
        @Nullable String leader,
        int tables) {}
