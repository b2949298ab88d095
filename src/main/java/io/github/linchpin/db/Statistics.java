package io.github.linchpin.db;

import org.jooq.DSLContext;

/**
 * What the planner knows of tables to which many rows were just added. Without it every new row is
 * compared with every line of the ledger. Looking holds other lookers at the same tables until the
 * end of the transaction.
 */
public enum Statistics {
    STAGED_LINES("analyze_staged_lines"),
    /** Items, suppliers and their sites. */
    NAMES("analyze_names"),
    LINES("analyze_lines");

    private final String function;

    Statistics(String function) {
        this.function = function;
    }

    /** Looks at the tables, within the transaction of the thread. */
    public void refresh(DSLContext dsl) {
        dsl.execute("select %s()".formatted(function));
    }
}
