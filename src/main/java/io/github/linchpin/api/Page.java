package io.github.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer holds.
 *
 * @param next cursor of the next page, null where this is the last
 */
record Page<R>(List<Field<R>> fields, List<R> rows, @Nullable String next) {}
