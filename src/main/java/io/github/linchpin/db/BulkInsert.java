package io.github.linchpin.db;

import java.util.Arrays;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Inserts many rows with one prepared statement. jOOQ's own {@code batchInsert} renders a statement
 * for each row, which took most of the time of a first start.
 */
public final class BulkInsert {
    private BulkInsert() {}

    /** Inserts the rows in their order; a column that no row sets keeps its default. */
    public static <R extends TableRecord<R>> void into(
            DSLContext dsl, Table<R> table, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Field<?>[] columns =
                Arrays.stream(table.fields())
                        .filter(field -> rows.stream().anyMatch(row -> row.touched(field)))
                        .toArray(Field<?>[]::new);
        BatchBindStep batch =
                dsl.batch(
                        dsl.insertInto(table).columns(columns).values(new Object[columns.length]));
        for (R row : rows) {
            batch = batch.bind(row.into(columns).intoArray());
        }
        batch.execute();
    }
}
