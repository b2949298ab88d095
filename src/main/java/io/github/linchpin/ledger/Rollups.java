package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.content.ContentRollups;
import io.github.linchpin.content.Rollup;
import io.github.linchpin.origin.LineEvidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was spent by month equal to the lines that count, in the transaction that changes
 * them. Sums are exact, so that adding and taking away leave nothing behind.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rollups {
    private static final Field<LocalDate> MONTH =
            trunc(PURCHASE_LINE.BOUGHT_ON, DatePart.MONTH).cast(LocalDate.class);

    /** What a line says, under the names that the sums have for it. */
    private static final List<Field<?>> SAID =
            List.of(
                    PURCHASE_LINE.BUSINESS_UNIT_ID,
                    PURCHASE_LINE.ITEM_ID,
                    MONTH.as(SPEND_ITEM_MONTH.MONTH),
                    PURCHASE_LINE.SUPPLIER_ID,
                    coalesce(PURCHASE_LINE.SITE_ID, inline(0)).as(SPEND_ITEM_MONTH.SITE_ID),
                    PURCHASE_LINE.DESTINATION,
                    PURCHASE_LINE.END_USE,
                    when(PURCHASE_LINE.BUYER_LISTED.isTrue(), inline("yes"))
                            .when(PURCHASE_LINE.BUYER_LISTED.isFalse(), inline("no"))
                            .otherwise(inline("unknown"))
                            .as(SPEND_ITEM_MONTH.BUYER_LISTED),
                    PURCHASE_LINE.ORIGIN,
                    PURCHASE_LINE.ORIGIN_DOCUMENT.isNotNull().as(SPEND_ITEM_MONTH.DOCUMENTED),
                    coalesce(PURCHASE_LINE.SHIPMENT, inline("")).as(SPEND_ITEM_MONTH.SHIPMENT),
                    PURCHASE_LINE.UNIT);

    private static final List<Field<?>> GROUPS =
            List.of(
                    PURCHASE_LINE.BUSINESS_UNIT_ID,
                    PURCHASE_LINE.ITEM_ID,
                    MONTH,
                    PURCHASE_LINE.SUPPLIER_ID,
                    PURCHASE_LINE.SITE_ID,
                    PURCHASE_LINE.DESTINATION,
                    PURCHASE_LINE.END_USE,
                    PURCHASE_LINE.BUYER_LISTED,
                    PURCHASE_LINE.ORIGIN,
                    PURCHASE_LINE.ORIGIN_DOCUMENT.isNotNull(),
                    PURCHASE_LINE.SHIPMENT,
                    PURCHASE_LINE.UNIT);

    private static final Rollup BY_ITEM =
            new Rollup(
                    SPEND_ITEM_MONTH,
                    List.of(
                            SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                            SPEND_ITEM_MONTH.ITEM_ID,
                            SPEND_ITEM_MONTH.MONTH,
                            SPEND_ITEM_MONTH.SUPPLIER_ID,
                            SPEND_ITEM_MONTH.SITE_ID,
                            SPEND_ITEM_MONTH.DESTINATION,
                            SPEND_ITEM_MONTH.END_USE,
                            SPEND_ITEM_MONTH.BUYER_LISTED,
                            SPEND_ITEM_MONTH.ORIGIN,
                            SPEND_ITEM_MONTH.DOCUMENTED,
                            SPEND_ITEM_MONTH.SHIPMENT,
                            SPEND_ITEM_MONTH.UNIT,
                            SPEND_ITEM_MONTH.LAST_EVIDENCE,
                            SPEND_ITEM_MONTH.PRIMARY_EVIDENCE),
                    SPEND_ITEM_MONTH.LINES,
                    List.of(SPEND_ITEM_MONTH.QUANTITY, SPEND_ITEM_MONTH.AMOUNT_EUR));

    private static final Rollup BY_UNIT =
            new Rollup(
                    SPEND_UNIT_MONTH,
                    List.of(SPEND_UNIT_MONTH.BUSINESS_UNIT_ID, SPEND_UNIT_MONTH.MONTH),
                    SPEND_UNIT_MONTH.LINES,
                    List.of(SPEND_UNIT_MONTH.AMOUNT_EUR));

    private final DSLContext dsl;
    private final ContentRollups contents;

    Rollups(DSLContext dsl, ContentRollups contents) {
        this.dsl = dsl;
        this.contents = contents;
    }

    /**
     * Changes what decides where lines come from; the sums follow.
     *
     * @param lines of which lines, those that do not count included
     */
    public void around(int unit, Condition lines, Runnable change) {
        Condition counting = lines.and(PURCHASE_LINE.ENDED_BY.isNull());
        take(unit, counting);
        change.run();
        add(unit, counting);
    }

    /** The lines of a unit that meet a condition count from now on. */
    void add(int unit, Condition lines) {
        Select<? extends Record> more = byItem(unit, lines);
        BY_ITEM.add(dsl, more);
        BY_UNIT.add(dsl, byUnit(unit, lines));
        contents.add(more);
    }

    /** The lines of a unit that meet a condition do not count any more. */
    void take(int unit, Condition lines) {
        Select<? extends Record> less = byItem(unit, lines);
        contents.take(less);
        BY_UNIT.take(dsl, byUnit(unit, lines));
        BY_ITEM.take(dsl, less);
    }

    private Select<? extends Record> byItem(int unit, Condition lines) {
        LineEvidence evidence = LineEvidence.of(dsl, unit);
        List<Field<?>> columns = new ArrayList<>(SAID);
        columns.add(evidence.lastProcessing().as(SPEND_ITEM_MONTH.LAST_EVIDENCE));
        columns.add(evidence.primary().as(SPEND_ITEM_MONTH.PRIMARY_EVIDENCE));
        columns.add(lines());
        columns.add(
                sum(coalesce(PURCHASE_LINE.QUANTITY, inline(BigDecimal.ZERO)))
                        .as(SPEND_ITEM_MONTH.QUANTITY));
        columns.add(sum(PURCHASE_LINE.AMOUNT_EUR).as(SPEND_ITEM_MONTH.AMOUNT_EUR));
        List<Field<?>> groups = new ArrayList<>(GROUPS);
        groups.addAll(evidence.groups());
        return DSL.select(columns)
                .from(evidence.lines())
                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit))
                .and(lines)
                .groupBy(groups);
    }

    private static Select<? extends Record> byUnit(int unit, Condition lines) {
        return DSL.select(
                        PURCHASE_LINE.BUSINESS_UNIT_ID,
                        MONTH.as(SPEND_UNIT_MONTH.MONTH),
                        lines(),
                        sum(PURCHASE_LINE.AMOUNT_EUR).as(SPEND_UNIT_MONTH.AMOUNT_EUR))
                .from(PURCHASE_LINE)
                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit))
                .and(lines)
                .groupBy(PURCHASE_LINE.BUSINESS_UNIT_ID, MONTH);
    }

    private static Field<Long> lines() {
        return count().cast(Long.class).as(SPEND_ITEM_MONTH.LINES);
    }
}
