package io.github.linchpin.api;

import io.github.linchpin.access.Permission;
import java.util.List;
import java.util.Set;

/** A table of the product under {@code /api/v1}. */
interface Resource<R> {

    /** Its last part of the path. */
    String name();

    /** What a row is, in one or two sentences. */
    String about();

    /** The order of its rows, in words. */
    String order();

    /**
     * What a request may say besides {@code on}, {@code known}, {@code limit} and {@code after}.
     */
    Set<Parameter> parameters();

    /** Who may read it: a constant of {@link Permission}. */
    default String permission() {
        return Permission.READ;
    }

    /** Whether it holds what units own, so that each reader gets rows of their own. */
    default boolean isOfUnits() {
        return false;
    }

    /** The fields of a row. */
    List<Field<R>> fields();

    /**
     * The rows in their order, behind {@link Asked#after}, at least {@link Asked#rowsToRead} where
     * there are so many.
     *
     * @throws Refusal where a parameter fits nothing
     * @throws IllegalArgumentException where the position is no key of a row
     */
    List<R> rows(Asked asked);

    /** The key of a row, unique and in the order of rows. */
    Position position(R row);
}
