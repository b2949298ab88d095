package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.INPUT_PRICE;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.LINE_ORIGIN;
import static io.github.linchpin.db.jooq.Tables.SCOPE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.UNIT_LISTING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.origin.ResolvedOrigins;
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

/**
 * Sums of items by month, split by what the items contain in that month. A part is a share of the
 * value, or a quantity times kilograms times the price of the month; where that price is not on
 * file, or the quantity is in another unit, nothing is counted.
 *
 * @param items rows with the columns of sums by item and month
 */
public record ContentSplit(Table<?> items) {
    /** As sums say it: whether the buyer is on a list is not known. */
    public static final String LISTING_UNKNOWN = "unknown";

    /** Of rows of sums by item and month. */
    public static ContentSplit of(Condition counting) {
        return new ContentSplit(DSL.selectFrom(SPEND_ITEM_MONTH).where(counting).asTable("items"));
    }

    private <T> Field<T> item(Field<T> column) {
        return of(items, column);
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(
                table.field(column.getUnqualifiedName(), column.getDataType()));
    }

    /** Null where it cannot be valued. */
    private Field<BigDecimal> part() {
        return coalesce(
                item(SPEND_ITEM_MONTH.AMOUNT_EUR).mul(ITEM_CONTENT.SHARE_OF_VALUE),
                item(SPEND_ITEM_MONTH.QUANTITY)
                        .mul(ITEM_CONTENT.KG_PER_UNIT)
                        .mul(INPUT_PRICE.EUR_PER_KG));
    }

    /** What the purchases say themselves; else what was found out about the unit last. */
    private Field<String> listed() {
        Field<String> said = item(SPEND_ITEM_MONTH.BUYER_LISTED);
        Field<String> found =
                DSL.field(
                        select(when(UNIT_LISTING.LISTED, inline("yes")).otherwise(inline("no")))
                                .from(UNIT_LISTING)
                                .where(
                                        UNIT_LISTING.BUSINESS_UNIT_ID.eq(
                                                item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID)))
                                .and(UNIT_LISTING.VALID_FROM.le(item(SPEND_ITEM_MONTH.MONTH)))
                                .and(UNIT_LISTING.WITHDRAWN_AT.isNull())
                                .orderBy(UNIT_LISTING.ID.desc())
                                .limit(inline(1)));
        return when(said.eq(inline(LISTING_UNKNOWN)), coalesce(found, said)).otherwise(said);
    }

    private Table<?> split() {
        Field<LocalDate> month = item(SPEND_ITEM_MONTH.MONTH);
        return items.join(ITEM_CONTENT)
                .on(
                        ITEM_CONTENT.BUSINESS_UNIT_ID.eq(item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID)),
                        ITEM_CONTENT.ITEM_ID.eq(item(SPEND_ITEM_MONTH.ITEM_ID)),
                        ITEM_CONTENT.VALID_FROM.le(month),
                        ITEM_CONTENT.VALID_UNTIL.isNull().or(ITEM_CONTENT.VALID_UNTIL.gt(month)))
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

    private ResolvedOrigins origins() {
        return new ResolvedOrigins(items, ITEM_CONTENT.STAGE);
    }

    void addOrigins(DSLContext dsl) {
        origins().addMissing(dsl, origins().join(split()));
    }

    /** Scopes are shared by all units: sorted, so that two writers never wait for each other. */
    void addScopes(DSLContext dsl) {
        List<Field<?>> said =
                List.of(
                        ITEM_CONTENT.INPUT,
                        ITEM_CONTENT.STAGE,
                        ITEM_CONTENT.FORM_KEY,
                        ITEM_CONTENT.SPEC,
                        item(SPEND_ITEM_MONTH.DESTINATION),
                        item(SPEND_ITEM_MONTH.END_USE),
                        listed());
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

    Select<? extends Record> bySupplier() {
        return sums(
                List.of(
                        item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                        item(SPEND_ITEM_MONTH.SUPPLIER_ID),
                        item(SPEND_ITEM_MONTH.MONTH)));
    }

    /** What is counted, by unit, item, supplier, scope and origin. */
    public Select<? extends Record> byItem() {
        return sums(
                List.of(
                        item(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                        item(SPEND_ITEM_MONTH.ITEM_ID),
                        item(SPEND_ITEM_MONTH.SUPPLIER_ID)));
    }

    /**
     * By scope and origin.
     *
     * @param key by which columns of the items besides
     */
    private Select<? extends Record> sums(List<Field<?>> key) {
        List<Field<?>> said = new ArrayList<>(key);
        said.add(SCOPE.ID.as(SPEND_MONTH.SCOPE_ID));
        said.addAll(origins().said());
        said.add(sum(item(SPEND_ITEM_MONTH.LINES)).cast(Long.class).as(SPEND_MONTH.PARTS));
        said.add(sum(part()).as(SPEND_MONTH.AMOUNT_EUR));
        List<Field<?>> groups = new ArrayList<>(key);
        groups.add(SCOPE.ID);
        groups.addAll(origins().groups());
        // what is said is added up before it is looked up: the look-up needs all of it at once,
        // else it is tried with every combination that has but the shipment in common
        Table<?> sums =
                select(said)
                        .from(origins().join(scoped()))
                        .where(part().isNotNull())
                        .groupBy(groups)
                        .asTable("sums");
        List<Field<?>> columns = new ArrayList<>();
        key.forEach(column -> columns.add(of(sums, column)));
        columns.add(of(sums, SPEND_MONTH.SCOPE_ID));
        columns.add(LINE_ORIGIN.ID.as(SPEND_MONTH.ORIGIN_ID));
        columns.add(of(sums, SPEND_MONTH.PARTS));
        columns.add(of(sums, SPEND_MONTH.AMOUNT_EUR));
        return select(columns).from(sums).join(LINE_ORIGIN).on(ResolvedOrigins.isOf(sums));
    }

    private Condition sameScope() {
        return SCOPE.INPUT
                .eq(ITEM_CONTENT.INPUT)
                .and(SCOPE.STAGE.eq(ITEM_CONTENT.STAGE))
                .and(SCOPE.FORM_KEY.eq(ITEM_CONTENT.FORM_KEY))
                .and(SCOPE.SPEC.eq(ITEM_CONTENT.SPEC))
                .and(SCOPE.DESTINATION.eq(item(SPEND_ITEM_MONTH.DESTINATION)))
                .and(SCOPE.END_USE.eq(item(SPEND_ITEM_MONTH.END_USE)))
                .and(SCOPE.BUYER_LISTED.eq(listed()));
    }
}
