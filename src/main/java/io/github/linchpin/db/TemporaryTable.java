package io.github.linchpin.db;

import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;

/** A table of the current transaction, with statistics: what it is joined with may be large. */
public final class TemporaryTable {
    private TemporaryTable() {}

    /** Fills it, and drops it after use. */
    public static void during(
            DSLContext dsl, Name name, Select<? extends Record> rows, Runnable use) {
        HashJoins.during(
                dsl, () -> dsl.createTemporaryTable(name).as(rows).onCommitDrop().execute());
        dsl.execute("analyze " + dsl.render(name));
        use.run();
        // where the use has failed the end of the transaction drops it
        dsl.dropTemporaryTable(name).execute();
    }
}
