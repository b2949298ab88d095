package io.github.linchpin.content;

import static org.jooq.impl.DSL.excluded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table of exact sums. What is added and taken has its columns; a row of which nothing is left is
 * gone.
 *
 * @param key what a sum is of; what is written is sorted by it, so that two writers never wait for
 *     each other
 * @param count of what was added up
 */
public record Rollup(
        Table<?> table, List<Field<?>> key, Field<Long> count, List<Field<BigDecimal>> sums) {
    public void add(DSLContext dsl, Select<?> more) {
        List<Field<?>> columns = new ArrayList<>(key);
        columns.add(count);
        columns.addAll(sums);
        Table<?> added = more.asTable("added");
        Map<Field<?>, Object> then = new HashMap<>();
        then.put(count, count.plus(excluded(count)));
        sums.forEach(sum -> then.put(sum, sum.plus(excluded(sum))));
        dsl.insertInto(table)
                .columns(columns)
                .select(
                        DSL.select(columns.stream().map(column -> of(added, column)).toList())
                                .from(added)
                                .orderBy(key.stream().map(column -> of(added, column)).toList()))
                .onConflict(key)
                .doUpdate()
                .set(then)
                .execute();
    }

    public void take(DSLContext dsl, Select<? extends Record> less) {
        Table<?> gone = less.asTable("gone");
        Condition same =
                key.stream()
                        .map(column -> same(column, gone))
                        .reduce(DSL.noCondition(), Condition::and);
        Map<Field<?>, Object> then = new HashMap<>();
        then.put(count, count.minus(of(gone, count)));
        sums.forEach(sum -> then.put(sum, sum.minus(of(gone, sum))));
        dsl.update(table).set(then).from(gone).where(same).execute();
        dsl.deleteFrom(table).using(gone).where(same).and(count.eq(0L)).execute();
    }

    private static <T> Condition same(Field<T> column, Table<?> other) {
        return column.eq(of(other, column));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(
                table.field(column.getUnqualifiedName(), column.getDataType()));
    }
}
