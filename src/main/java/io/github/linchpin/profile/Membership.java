package io.github.linchpin.profile;

import io.github.linchpin.shared.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A country in a bloc; both days inclusive, null where open.
 *
 * @param source title of the source
 */
record Membership(
        String bloc,
        String member,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        Grade grade) {

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
