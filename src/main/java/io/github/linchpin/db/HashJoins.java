package io.github.linchpin.db;

import org.jooq.DSLContext;

/**
 * Keeps the planner from comparing row by row what it knows nothing of yet: tables that a
 * transaction has filled a moment ago look empty to it, and it then walks through all of one for
 * every row of the other, or merges them by the unit alone, which is the same in every row. Long
 * joins are taken nearly in the order in which they are written: a better one is not worth the time
 * to find it.
 */
public final class HashJoins {
    private HashJoins() {}

    /** Runs statements of the current transaction whose tables are joined as a whole. */
    public static void during(DSLContext dsl, Runnable work) {
        dsl.execute(
                """
                set local enable_nestloop = off;
                set local enable_mergejoin = off;
                set local join_collapse_limit = 4
                """);
        work.run();
        // where the work has failed the end of the transaction resets it
        dsl.execute(
                """
                set local enable_nestloop = default;
                set local enable_mergejoin = default;
                set local join_collapse_limit = default
                """);
    }
}
