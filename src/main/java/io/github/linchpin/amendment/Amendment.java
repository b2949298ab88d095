package io.github.linchpin.amendment;

import io.github.linchpin.shared.DraftState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register that analysts work on.
 *
 * @param title what it is about, in one line
 * @param state where it stands
 * @param comment what was said when it last moved on, null where nothing was
 * @param publishedAt from when its versions are known, null where it is not published
 * @param version counts the changes of title and state
 */
public record Amendment(
        int id,
        String title,
        DraftState state,
        String openedBy,
        Instant openedAt,
        String changedBy,
        Instant changedAt,
        @Nullable String comment,
        @Nullable Instant publishedAt,
        int version) {}
