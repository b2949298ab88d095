package io.github.linchpin.workbench;

import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A share table in the tree.
 *
 * @param input name of the input
 * @param source short name of the source with its edition
 * @param draft state of its draft; null where it has none
 */
public record ListedTable(
        String code,
        String input,
        Stage stage,
        String form,
        Period period,
        String source,
        @Nullable DraftState draft) {}
