package io.github.linchpin.db;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/** Makes a table hold exactly the given rows. */
public final class ReferenceTable {
    /** An arbitrary number that nothing else in the database uses. */
    private static final long LOAD_LOCK = 7_141_965_228_103L;

    private ReferenceTable() {}

    /** For tables that nothing refers to. */
    public static <R extends TableRecord<R>> void replace(
            DSLContext dsl, Table<R> table, List<R> rows) {
        dsl.deleteFrom(table).execute();
        BulkInsert.into(dsl, table, rows);
    }

    /**
     * For tables that others refer to: rows are inserted or changed in place, rows that are gone
     * are deleted.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException where a row that is gone is
     *     still referred to
     */
    public static <R extends TableRecord<R>> void merge(
            DSLContext dsl, Table<R> table, List<R> rows) {
        merge(dsl, table, rows, DSL.noCondition());
    }

    /** The same where some rows are none of ours: only those with this condition are deleted. */
    public static <R extends TableRecord<R>> void merge(
            DSLContext dsl, Table<R> table, List<R> rows, Condition ours) {
        UniqueKey<R> key = table.getPrimaryKey();
        if (key == null) {
            throw new IllegalArgumentException(table + " has no primary key");
        }
        dsl.batch(
                        rows.stream()
                                .map(row ->
                                        dsl.insertInto(table)
                                                .set(row)
                                                .onConflict(key.getFields())
                                                .doUpdate()
                                                .set(row))
                                .toList())
                .execute();
        dsl.deleteFrom(table).where(DSL.row(fields(key)).notIn(keys(key, rows)), ours).execute();
    }

    /** Lets only one instance at a time bring the database in line with the shipped files. */
    public static void lock(DSLContext dsl) {
        dsl.execute("select pg_advisory_xact_lock({0})", DSL.inline(LOAD_LOCK));
    }

    /**
     * Checks now the foreign keys that are otherwise checked at the end of the transaction.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException where one is broken
     */
    public static void checkReferences(DSLContext dsl) {
        dsl.execute("set constraints all immediate");
    }

    private static <R extends TableRecord<R>> List<TableField<R, ?>> fields(UniqueKey<R> key) {
        return key.getFields();
    }

    private static <R extends TableRecord<R>> List<org.jooq.RowN> keys(
            UniqueKey<R> key, List<R> rows) {
        return rows.stream()
                .map(row ->
                        DSL.row(
                                key.getFields().stream()
                                        .map(field -> (Field<?>) DSL.val(row.get(field), field))
                                        .toList()))
                .toList();
    }
}
