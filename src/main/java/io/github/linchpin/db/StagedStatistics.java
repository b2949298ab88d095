package io.github.linchpin.db;

import org.jooq.DSLContext;

/**
 * What the planner knows of staged purchase lines. Without it rows that were copied a moment ago
 * are compared with every line of the ledger.
 */
public final class StagedStatistics {
    private StagedStatistics() {}

    /** Looks at the table, within the transaction of the thread. */
    public static void refresh(DSLContext dsl) {
        dsl.execute("select analyze_staged_line()");
    }
}
