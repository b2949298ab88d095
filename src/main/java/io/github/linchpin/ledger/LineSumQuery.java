package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many lines does a filter keep, and what do they come to? */
@Component
class LineSumQuery {
    private final DSLContext dsl;

    LineSumQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * What counts in a month.
     *
     * @param lines how many
     */
    record Month(long lines, BigDecimal euros) {}

    /**
     * What the sums know, by month; of filters that go beyond them, of more lines than are kept.
     */
    NavigableMap<LocalDate, Month> months(WantedLines wanted) {
        NavigableMap<LocalDate, Month> months = new TreeMap<>();
        if (wanted.filter().isOfUnitsOnly()) {
            dsl.select(
                            SPEND_UNIT_MONTH.MONTH,
                            sum(SPEND_UNIT_MONTH.LINES),
                            sum(SPEND_UNIT_MONTH.AMOUNT_EUR))
                    .from(SPEND_UNIT_MONTH)
                    .where(wanted.units(SPEND_UNIT_MONTH.BUSINESS_UNIT_ID))
                    .and(wanted.months(SPEND_UNIT_MONTH.MONTH))
                    .groupBy(SPEND_UNIT_MONTH.MONTH)
                    .forEach(row -> months.put(row.value1(), month(row.value2(), row.value3())));
        } else {
            dsl.select(
                            SPEND_ITEM_MONTH.MONTH,
                            sum(SPEND_ITEM_MONTH.LINES),
                            sum(SPEND_ITEM_MONTH.AMOUNT_EUR))
                    .from(SPEND_ITEM_MONTH)
                    .where(wanted.units(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID))
                    .and(wanted.sums())
                    .groupBy(SPEND_ITEM_MONTH.MONTH)
                    .forEach(row -> months.put(row.value1(), month(row.value2(), row.value3())));
        }
        return months;
    }

    private static Month month(BigDecimal lines, BigDecimal euros) {
        return new Month(lines.longValueExact(), euros);
    }

    /**
     * All that a filter keeps.
     *
     * @param months what the sums know
     * @param most lines that are counted one by one
     */
    LineSummary summary(WantedLines wanted, NavigableMap<LocalDate, Month> months, int most) {
        List<LocalDate> newestFirst = List.copyOf(months.descendingKeySet());
        if (wanted.filter().isSummed()) {
            return new LineSummary(
                    months.values().stream().mapToLong(Month::lines).sum(),
                    false,
                    months.values().stream()
                            .map(Month::euros)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    newestFirst);
        }
        if (months.isEmpty()) {
            return new LineSummary(0, false, BigDecimal.ZERO, List.of());
        }
        Table<?> some =
                select(PURCHASE_LINE.AMOUNT_EUR)
                        .from(PURCHASE_LINE)
                        .where(
                                PURCHASE_LINE.BUSINESS_UNIT_ID.in(
                                        select(BUSINESS_UNIT.ID)
                                                .from(BUSINESS_UNIT)
                                                .where(wanted.units(BUSINESS_UNIT.ID))))
                        .and(wanted.lines())
                        .and(PURCHASE_LINE.BOUGHT_ON.ge(months.firstKey()))
                        .and(PURCHASE_LINE.BOUGHT_ON.lt(months.lastKey().plusMonths(1)))
                        .limit(most + 1)
                        .asTable("some");
        Record2<Integer, BigDecimal> row =
                dsl.select(
                                count(),
                                coalesce(
                                        sum(
                                                Objects.requireNonNull(
                                                        some.field(PURCHASE_LINE.AMOUNT_EUR))),
                                        inline(BigDecimal.ZERO)))
                        .from(some)
                        .fetchSingle();
        boolean more = row.value1() > most;
        return new LineSummary(
                Math.min(row.value1(), most), more, more ? null : row.value2(), newestFirst);
    }

    /** Whether a unit that is seen has lines that count. */
    boolean isAny(WantedLines all) {
        return dsl.fetchExists(
                DSL.selectOne()
                        .from(SPEND_UNIT_MONTH)
                        .where(all.units(SPEND_UNIT_MONTH.BUSINESS_UNIT_ID)));
    }
}
