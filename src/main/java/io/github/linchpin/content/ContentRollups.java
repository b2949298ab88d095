package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.SPEND_INPUT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_YEAR;

import io.github.linchpin.db.HashJoins;
import io.github.linchpin.db.News;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was spent on inputs: sums of items by month, split by what the items contain in that
 * month. A part is a share of the value, or a quantity times kilograms times the price of the
 * month; where that price is not on file, or the quantity is in another unit, nothing is counted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContentRollups {
    private static final Rollup BY_SCOPE =
            new Rollup(
                    SPEND_MONTH,
                    List.of(
                            SPEND_MONTH.BUSINESS_UNIT_ID,
                            SPEND_MONTH.SCOPE_ID,
                            SPEND_MONTH.MONTH,
                            SPEND_MONTH.ORIGIN_ID),
                    SPEND_MONTH.PARTS,
                    List.of(SPEND_MONTH.AMOUNT_EUR));

    private static final Rollup BY_SUPPLIER =
            new Rollup(
                    SPEND_SUPPLIER_MONTH,
                    List.of(
                            SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID,
                            SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                            SPEND_SUPPLIER_MONTH.SCOPE_ID,
                            SPEND_SUPPLIER_MONTH.MONTH,
                            SPEND_SUPPLIER_MONTH.ORIGIN_ID),
                    SPEND_SUPPLIER_MONTH.PARTS,
                    List.of(SPEND_SUPPLIER_MONTH.AMOUNT_EUR));

    private static final Rollup BY_INPUT =
            new Rollup(
                    SPEND_INPUT_MONTH,
                    List.of(
                            SPEND_INPUT_MONTH.BUSINESS_UNIT_ID,
                            SPEND_INPUT_MONTH.MONTH,
                            SPEND_INPUT_MONTH.INPUT,
                            SPEND_INPUT_MONTH.STAGE),
                    SPEND_INPUT_MONTH.PARTS,
                    List.of(SPEND_INPUT_MONTH.AMOUNT_EUR));

    private static final Rollup BY_YEAR =
            new Rollup(
                    SPEND_SUPPLIER_YEAR,
                    List.of(
                            SPEND_SUPPLIER_YEAR.BUSINESS_UNIT_ID,
                            SPEND_SUPPLIER_YEAR.SUPPLIER_ID,
                            SPEND_SUPPLIER_YEAR.INPUT,
                            SPEND_SUPPLIER_YEAR.STAGE,
                            SPEND_SUPPLIER_YEAR.YEAR),
                    SPEND_SUPPLIER_YEAR.PARTS,
                    List.of());

    private final DSLContext dsl;
    private final News news;
    private final Clock clock;

    ContentRollups(DSLContext dsl, News news, Clock clock) {
        this.dsl = dsl;
        this.news = news;
        this.clock = clock;
    }

    /** Rows of sums by item and month count from now on. */
    public void add(Select<? extends Record> items) {
        ContentSplit split = new ContentSplit(items.asTable("items"));
        HashJoins.during(
                dsl,
                () -> {
                    split.addScopes(dsl);
                    split.addOrigins(dsl);
                });
        SpentParts.during(
                dsl,
                split,
                parts -> {
                    BY_SCOPE.add(dsl, parts.byScope());
                    BY_SUPPLIER.add(dsl, parts.bySupplier());
                    BY_INPUT.add(dsl, parts.byInput());
                    BY_YEAR.add(dsl, parts.byYear());
                    parts.remember(today(), true);
                    parts.renew();
                });
        news.tell(News.Topic.PURCHASES);
    }

    /** Rows of sums by item and month do not count any more. */
    public void take(Select<? extends Record> items) {
        SpentParts.during(
                dsl,
                new ContentSplit(items.asTable("items")),
                parts -> {
                    BY_SCOPE.take(dsl, parts.byScope());
                    BY_SUPPLIER.take(dsl, parts.bySupplier());
                    BY_INPUT.take(dsl, parts.byInput());
                    BY_YEAR.take(dsl, parts.byYear());
                    parts.remember(today(), false);
                    parts.renew();
                });
        news.tell(News.Topic.PURCHASES);
    }

    /**
     * Changes what decides how sums are split, by content or by origin; the parts follow.
     *
     * @param items rows of sums by item and month
     */
    public void around(Condition items, Runnable change) {
        take(counting(items));
        change.run();
        add(counting(items));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Select<? extends Record> counting(Condition items) {
        return DSL.selectFrom(SPEND_ITEM_MONTH).where(items);
    }
}
