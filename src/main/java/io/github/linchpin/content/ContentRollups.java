package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.INPUT_PRICE;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.SCOPE;
import static io.github.linchpin.db.jooq.Tables.SPEND_INPUT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
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
                            SPEND_MONTH.ORIGIN,
                            SPEND_MONTH.DOCUMENTED,
                            SPEND_MONTH.SHIPMENT),
                    SPEND_MONTH.PARTS,
                    List.of(SPEND_MONTH.AMOUNT_EUR));

    private static final Rollup BY_SUPPLIER =
            new Rollup(
                    SPEND_SUPPLIER_MONTH,
                    List.of(
                            SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID,
                            SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                            SPEND_SUPPLIER_MONTH.SCOPE_ID,
                            SPEND_SUPPLIER_MONTH.MONTH),
                    SPEND_SUPPLIER_MONTH.PARTS,
                    List.of(SPEND_SUPPLIER_MONTH.KNOWN_EUR, SPEND_SUPPLIER_MONTH.UNDECLARED_EUR));

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

    private final DSLContext dsl;

    ContentRollups(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Rows of sums by item and month count from now on. */
    public void add(Select<? extends Record> items) {
        Split split = new Split(items.asTable("items"));
        split.addScopes(dsl);
        BY_SCOPE.add(dsl, split.byScope());
        BY_SUPPLIER.add(dsl, split.bySupplier());
        BY_INPUT.add(dsl, split.byInput());
    }

    /** Rows of sums by item and month do not count any more. */
    public void take(Select<? extends Record> items) {
        Split split = new Split(items.asTable("items"));
        BY_SCOPE.take(dsl, split.byScope());
        BY_SUPPLIER.take(dsl, split.bySupplier());
        BY_INPUT.take(dsl, split.byInput());
    }

    /** What some items that already count come to, before or after their contents change. */
    static Select<? extends Record> counting(Condition items) {
        return DSL.selectFrom(SPEND_ITEM_MONTH).where(items);
    }

    /** Rows of sums by item, split by content. */
    private record Split(Table<?> items) {
        private <T> Field<T> item(Field<T> column) {
            return Objects.requireNonNull(
                    items.field(column.getUnqualifiedName(), column.getDataType()));
        }

        /** Null where it cannot be valued. */
        private Field<BigDecimal> part() {
            return coalesce(
                    item(SPEND_ITEM_MONTH.AMOUNT_EUR).mul(ITEM_CONTENT.SHARE_OF_VALUE),
                    item(SPEND_ITEM_MONTH.QUANTITY)
                            .mul(ITEM_CONTENT.KG_PER_UNIT)
                            .mul(INPUT_PRICE.EUR_PER_KG));
        }

        private Field<Long> parts() {
            return sum(item(SPEND_ITEM_MONTH.LINES)).cast(Long.class).as(SPEND_MONTH.PARTS);
        }

        private Table<?> split() {
            Field<LocalDate> month = item(SPEND_ITEM_MONTH.MONTH);
            return items.join(ITEM_CONTENT)
                    .on(
                            ITEM_CONTENT.BUSINESS_UNIT_ID.eq(
                                    item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID)),
                            ITEM_CONTENT.ITEM_ID.eq(item(SPEND_ITEM_MONTH.ITEM_ID)),
                            ITEM_CONTENT.VALID_FROM.le(month),
                            ITEM_CONTENT
                                    .VALID_UNTIL
                                    .isNull()
                                    .or(ITEM_CONTENT.VALID_UNTIL.gt(month)))
                    .leftJoin(INPUT_PRICE)
                    .on(
                            ITEM_CONTENT.UNIT.eq(item(SPEND_ITEM_MONTH.UNIT)),
                            INPUT_PRICE.INPUT.eq(ITEM_CONTENT.INPUT),
                            INPUT_PRICE.STAGE.eq(ITEM_CONTENT.STAGE),
                            INPUT_PRICE.FORM_KEY.eq(ITEM_CONTENT.FORM_KEY),
                            INPUT_PRICE.MONTH.eq(month));
        }

        private Table<?> scoped() {
            return split().join(SCOPE).on(sameScope());
        }

        /**
         * Scopes are shared by all units: sorted, so that two writers never wait for each other.
         */
        void addScopes(DSLContext dsl) {
            List<Field<?>> said =
                    List.of(
                            ITEM_CONTENT.INPUT,
                            ITEM_CONTENT.STAGE,
                            ITEM_CONTENT.FORM_KEY,
                            ITEM_CONTENT.SPEC,
                            item(SPEND_ITEM_MONTH.DESTINATION),
                            item(SPEND_ITEM_MONTH.END_USE),
                            item(SPEND_ITEM_MONTH.BUYER_LISTED));
            dsl.insertInto(SCOPE)
                    .columns(
                            List.of(
                                    SCOPE.INPUT,
                                    SCOPE.STAGE,
                                    SCOPE.FORM_KEY,
                                    SCOPE.SPEC,
                                    SCOPE.DESTINATION,
                                    SCOPE.END_USE,
                                    SCOPE.BUYER_LISTED))
                    .select(
                            DSL.selectDistinct(said)
                                    .from(split())
                                    .leftAntiJoin(SCOPE)
                                    .on(sameScope())
                                    .orderBy(said))
                    .onConflictDoNothing()
                    .execute();
        }

        Select<? extends Record> byScope() {
            return sums(
                    List.of(
                            item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                            SCOPE.ID.as(SPEND_MONTH.SCOPE_ID),
                            item(SPEND_ITEM_MONTH.MONTH),
                            item(SPEND_ITEM_MONTH.ORIGIN),
                            item(SPEND_ITEM_MONTH.DOCUMENTED),
                            item(SPEND_ITEM_MONTH.SHIPMENT)),
                    List.of(sum(part()).as(SPEND_MONTH.AMOUNT_EUR)));
        }

        Select<? extends Record> bySupplier() {
            Condition declared = item(SPEND_ITEM_MONTH.ORIGIN).ne("");
            return sums(
                    List.of(
                            item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                            item(SPEND_ITEM_MONTH.SUPPLIER_ID),
                            SCOPE.ID.as(SPEND_SUPPLIER_MONTH.SCOPE_ID),
                            item(SPEND_ITEM_MONTH.MONTH)),
                    List.of(
                            sum(when(declared, part()).otherwise(inline(BigDecimal.ZERO)))
                                    .as(SPEND_SUPPLIER_MONTH.KNOWN_EUR),
                            sum(when(declared, inline(BigDecimal.ZERO)).otherwise(part()))
                                    .as(SPEND_SUPPLIER_MONTH.UNDECLARED_EUR)));
        }

        Select<? extends Record> byInput() {
            return sums(
                    List.of(
                            item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                            item(SPEND_ITEM_MONTH.MONTH),
                            SCOPE.INPUT,
                            SCOPE.STAGE),
                    List.of(sum(part()).as(SPEND_INPUT_MONTH.AMOUNT_EUR)));
        }

        private Select<? extends Record> sums(List<Field<?>> key, List<Field<BigDecimal>> sums) {
            List<Field<?>> columns = new ArrayList<>(key);
            columns.add(parts());
            columns.addAll(sums);
            return DSL.select(columns)
                    .from(scoped())
                    .where(part().isNotNull())
                    .groupBy(key.stream().map(Split::bare).toList());
        }

        /** A column as it was before it got another name. */
        private static Field<?> bare(Field<?> column) {
            return column.getName().equals(SPEND_MONTH.SCOPE_ID.getName()) ? SCOPE.ID : column;
        }

        private Condition sameScope() {
            return SCOPE.INPUT
                    .eq(ITEM_CONTENT.INPUT)
                    .and(SCOPE.STAGE.eq(ITEM_CONTENT.STAGE))
                    .and(SCOPE.FORM_KEY.eq(ITEM_CONTENT.FORM_KEY))
                    .and(SCOPE.SPEC.eq(ITEM_CONTENT.SPEC))
                    .and(SCOPE.DESTINATION.eq(item(SPEND_ITEM_MONTH.DESTINATION)))
                    .and(SCOPE.END_USE.eq(item(SPEND_ITEM_MONTH.END_USE)))
                    .and(SCOPE.BUYER_LISTED.eq(item(SPEND_ITEM_MONTH.BUYER_LISTED)));
        }
    }
}
