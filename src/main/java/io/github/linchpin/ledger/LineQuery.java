package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.db.jooq.tables.PurchaseLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads purchase lines that count, by their place in the order of days: the thousandth page costs
 * what the first one does.
 */
@Component
class LineQuery {
    private static final int AT_ONCE = 1000;

    /** A line of one unit, before those of all units are put in order. */
    private static final PurchaseLine OWN = PURCHASE_LINE.as("own");

    private final DSLContext dsl;

    LineQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The next lines in a direction, always the newest first.
     *
     * @param from where they begin; null: at the newest
     */
    List<LedgerLine> next(
            WantedLines wanted, LineWindow days, @Nullable LineCursor from, int size) {
        boolean older = from == null || from.older();
        // each unit gives its first lines out of its own part of the primary key
        Table<?> each =
                lateral(
                        select(PURCHASE_LINE.fields())
                                .from(PURCHASE_LINE)
                                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(BUSINESS_UNIT.ID))
                                .and(wanted.lines())
                                .and(PURCHASE_LINE.BOUGHT_ON.between(days.first(), days.last()))
                                .and(beside(from))
                                .orderBy(order(PURCHASE_LINE, older))
                                .limit(size)
                                .asTable(OWN));
        Table<?> first =
                select(OWN.fields())
                        .from(BUSINESS_UNIT)
                        .crossJoin(each)
                        .where(wanted.units(BUSINESS_UNIT.ID))
                        .orderBy(order(OWN, older))
                        .limit(size)
                        .asTable(LineRecord.LINE);
        return dsl.select(LineRecord.COLUMNS)
                .from(LineRecord.beside(first))
                .orderBy(order(LineRecord.LINE, true))
                .fetch(LineRecord::made);
    }

    /** One line that counts and is seen. */
    Optional<LedgerLine> find(WantedLines all, LineKey key) {
        return dsl.select(LineRecord.COLUMNS)
                .from(LineRecord.beside(PURCHASE_LINE.as(LineRecord.LINE)))
                .where(all.units(LineRecord.LINE.BUSINESS_UNIT_ID))
                .and(LineRecord.LINE.BUSINESS_UNIT_ID.eq(key.unit()))
                .and(LineRecord.LINE.BOUGHT_ON.eq(key.day()))
                .and(LineRecord.LINE.ID.eq(key.id()))
                .and(LineRecord.LINE.ENDED_BY.isNull())
                .fetchOptional(LineRecord::made);
    }

    /**
     * Hands over all of one unit, the newest first; some are in memory, while a transaction is
     * open.
     */
    void each(WantedLines wanted, int unit, LineWindow days, Consumer<LedgerLine> taker) {
        Table<?> lines =
                select(PURCHASE_LINE.fields())
                        .from(PURCHASE_LINE)
                        .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit))
                        .and(wanted.units(PURCHASE_LINE.BUSINESS_UNIT_ID))
                        .and(wanted.lines())
                        .and(PURCHASE_LINE.BOUGHT_ON.between(days.first(), days.last()))
                        .asTable(LineRecord.LINE);
        try (Cursor<? extends Record> cursor =
                dsl.select(LineRecord.COLUMNS)
                        .from(LineRecord.beside(lines))
                        .orderBy(order(LineRecord.LINE, true))
                        .fetchSize(AT_ONCE)
                        .fetchLazy()) {
            for (Record line : cursor) {
                taker.accept(LineRecord.made(line));
            }
        }
    }

    private static Condition beside(@Nullable LineCursor from) {
        if (from == null) {
            return DSL.noCondition();
        }
        return from.older()
                ? row(PURCHASE_LINE.BOUGHT_ON, PURCHASE_LINE.ID).lt(from.day(), from.id())
                : row(PURCHASE_LINE.BOUGHT_ON, PURCHASE_LINE.ID).gt(from.day(), from.id());
    }

    private static List<SortField<?>> order(PurchaseLine line, boolean newestFirst) {
        return newestFirst
                ? List.of(line.BOUGHT_ON.desc(), line.ID.desc())
                : List.of(line.BOUGHT_ON.asc(), line.ID.asc());
    }
}
