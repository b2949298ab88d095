package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions, within what somebody sees.
 *
 * @param items ids of the items that are meant; null: all
 * @param suppliers ids of the suppliers that are meant; null: all
 */
record WantedLines(
        LineFilter filter,
        UnitScope scope,
        @Nullable List<Integer> items,
        @Nullable List<Integer> suppliers) {

    /** Units that are wanted and seen. */
    Condition units(Field<Integer> unit) {
        Condition seen = UnitFilter.within(unit, scope);
        return filter.units().isEmpty() ? seen : seen.and(unit.in(filter.units()));
    }

    /** Lines that are wanted, of whatever unit. */
    Condition lines() {
        Condition all =
                PURCHASE_LINE
                        .ENDED_BY
                        .isNull()
                        .and(
                                said(
                                        PURCHASE_LINE.ITEM_ID,
                                        PURCHASE_LINE.SUPPLIER_ID,
                                        PURCHASE_LINE.DESTINATION,
                                        PURCHASE_LINE.ORIGIN,
                                        PURCHASE_LINE.END_USE));
        if (filter.from() != null) {
            all = all.and(PURCHASE_LINE.BOUGHT_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            all = all.and(PURCHASE_LINE.BOUGHT_ON.le(filter.to()));
        }
        if (!filter.currency().isEmpty()) {
            all = all.and(PURCHASE_LINE.CURRENCY.eq(filter.currency()));
        }
        if (filter.credits()) {
            all = all.and(PURCHASE_LINE.AMOUNT.lt(BigDecimal.ZERO));
        }
        if (!filter.document().isEmpty()) {
            all = all.and(PURCHASE_LINE.DOCUMENT_NO.containsIgnoreCase(filter.document()));
        }
        return all;
    }

    /** Rows of sums by item and month in which lines that are wanted may have gone. */
    Condition sums() {
        return said(
                        SPEND_ITEM_MONTH.ITEM_ID,
                        SPEND_ITEM_MONTH.SUPPLIER_ID,
                        SPEND_ITEM_MONTH.DESTINATION,
                        SPEND_ITEM_MONTH.ORIGIN,
                        SPEND_ITEM_MONTH.END_USE)
                .and(months(SPEND_ITEM_MONTH.MONTH));
    }

    /** Months of which days are wanted. */
    Condition months(Field<LocalDate> month) {
        Condition all = DSL.noCondition();
        if (filter.from() != null) {
            all = all.and(month.ge(filter.from().withDayOfMonth(1)));
        }
        return filter.to() == null ? all : all.and(month.le(filter.to()));
    }

    private Condition said(
            Field<Integer> item,
            Field<Integer> supplier,
            Field<String> destination,
            Field<String> origin,
            Field<EndUse> endUse) {
        Condition all = DSL.noCondition();
        if (items != null) {
            all = all.and(item.eq(DSL.any(items.toArray(Integer[]::new))));
        }
        if (suppliers != null) {
            all = all.and(supplier.eq(DSL.any(suppliers.toArray(Integer[]::new))));
        }
        if (!filter.destination().isEmpty()) {
            all = all.and(destination.eq(filter.destination()));
        }
        if (!filter.origin().isEmpty()) {
            all = all.and(declares(origin, filter.origin()));
        }
        return filter.endUse() == null ? all : all.and(endUse.eq(filter.endUse()));
    }

    /** Alone, or as a part of a mix. */
    private static Condition declares(Field<String> origin, String area) {
        return area.equals(LineFilter.NOT_DECLARED)
                ? origin.eq("")
                : origin.eq(area)
                        .or(origin.startsWith(area + ":"))
                        .or(origin.contains(";" + area + ":"));
    }
}
