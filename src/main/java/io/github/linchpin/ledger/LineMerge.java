package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.db.Statistics;
import io.github.linchpin.db.jooq.tables.PurchaseLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the staged rows of an import into the ledger, set by set. A line is known by its document
 * and its number there; one that the ledger has otherwise is replaced, one that it has like that is
 * left alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LineMerge {
    /** So many new names are looked at before lines are brought together with them. */
    private static final int MANY_NAMES = 200;

    private final DSLContext dsl;

    LineMerge(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The line of the ledger that counts for a staged row. */
    private static final Condition COUNTING =
            PURCHASE_LINE
                    .BUSINESS_UNIT_ID
                    .eq(STAGED_LINE.BUSINESS_UNIT_ID)
                    .and(PURCHASE_LINE.DOCUMENT_NO.eq(STAGED_LINE.DOCUMENT_NO))
                    .and(PURCHASE_LINE.DOCUMENT_LINE.eq(STAGED_LINE.DOCUMENT_LINE))
                    .and(PURCHASE_LINE.ENDED_BY.isNull());

    private static final Condition ITS_ITEM =
            ITEM.BUSINESS_UNIT_ID
                    .eq(STAGED_LINE.BUSINESS_UNIT_ID)
                    .and(ITEM.CODE.eq(STAGED_LINE.ITEM));
    private static final Condition ITS_SUPPLIER =
            SUPPLIER.BUSINESS_UNIT_ID
                    .eq(STAGED_LINE.BUSINESS_UNIT_ID)
                    .and(SUPPLIER.CODE.eq(STAGED_LINE.SUPPLIER));
    private static final Condition ITS_SITE =
            SUPPLIER_SITE
                    .BUSINESS_UNIT_ID
                    .eq(STAGED_LINE.BUSINESS_UNIT_ID)
                    .and(SUPPLIER_SITE.SUPPLIER_ID.eq(SUPPLIER.ID))
                    .and(SUPPLIER_SITE.CODE.eq(STAGED_LINE.SITE));

    /** What both sides say of a line; the euros follow from it and from the rates of their time. */
    private static final Condition SAME =
            PURCHASE_LINE
                    .BOUGHT_ON
                    .eq(STAGED_LINE.BOUGHT_ON)
                    .and(PURCHASE_LINE.ITEM_ID.eq(ITEM.ID))
                    .and(PURCHASE_LINE.SUPPLIER_ID.eq(SUPPLIER.ID))
                    .and(PURCHASE_LINE.SITE_ID.isNotDistinctFrom(SUPPLIER_SITE.ID))
                    .and(PURCHASE_LINE.QUANTITY.isNotDistinctFrom(STAGED_LINE.QUANTITY))
                    .and(PURCHASE_LINE.UNIT.eq(STAGED_LINE.UNIT))
                    .and(PURCHASE_LINE.AMOUNT.eq(STAGED_LINE.AMOUNT))
                    .and(PURCHASE_LINE.CURRENCY.eq(STAGED_LINE.CURRENCY))
                    .and(PURCHASE_LINE.DESTINATION.eq(STAGED_LINE.DESTINATION))
                    .and(PURCHASE_LINE.END_USE.eq(STAGED_LINE.END_USE))
                    .and(PURCHASE_LINE.HS_CODE.isNotDistinctFrom(STAGED_LINE.HS_CODE))
                    .and(PURCHASE_LINE.ORIGIN.eq(STAGED_LINE.ORIGIN))
                    .and(
                            PURCHASE_LINE.ORIGIN_DOCUMENT.isNotDistinctFrom(
                                    STAGED_LINE.ORIGIN_DOCUMENT))
                    .and(PURCHASE_LINE.SHIPMENT.isNotDistinctFrom(STAGED_LINE.SHIPMENT))
                    .and(PURCHASE_LINE.BUYER_LISTED.isNotDistinctFrom(STAGED_LINE.BUYER_LISTED));

    /**
     * Staged rows beside what the ledger knows of them; a name that it does not know is null.
     * Looking a line up costs a search in every year that cannot be excluded, so those in which the
     * unit has no lines are.
     */
    private Table<?> beside(int unit) {
        Record2<LocalDate, LocalDate> days =
                dsl.select(min(PURCHASE_LINE.BOUGHT_ON), max(PURCHASE_LINE.BOUGHT_ON))
                        .from(PURCHASE_LINE)
                        .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit))
                        .fetchSingle();
        Condition there =
                days.value1() == null
                        ? DSL.falseCondition()
                        : PURCHASE_LINE.BOUGHT_ON.between(days.value1(), days.value2());
        return STAGED_LINE
                .leftJoin(ITEM)
                .on(ITS_ITEM)
                .leftJoin(SUPPLIER)
                .on(ITS_SUPPLIER)
                .leftJoin(SUPPLIER_SITE)
                .on(ITS_SITE)
                .leftJoin(PURCHASE_LINE)
                .on(COUNTING.and(there));
    }

    /** What the staged rows are to the ledger as it is now. */
    LedgerImport.Difference difference(int unit, int id) {
        Field<Integer> found = count(PURCHASE_LINE.ID);
        Field<Integer> same = count().filterWhere(PURCHASE_LINE.ID.isNotNull().and(SAME));
        Record3<Integer, Integer, Integer> row =
                dsl.select(count(), found, same)
                        .from(beside(unit))
                        .where(StagedRows.of(unit, id))
                        .fetchSingle();
        return new LedgerImport.Difference(
                row.value1() - row.value2(), row.value2() - row.value3(), row.value3());
    }

    /** What a credit note says of itself describes no item, unless there is nothing else. */
    private static final Field<String> DESCRIPTION =
            coalesce(
                    max(STAGED_LINE.DESCRIPTION)
                            .filterWhere(STAGED_LINE.AMOUNT.ge(BigDecimal.ZERO)),
                    max(STAGED_LINE.DESCRIPTION));

    /** Makes known what the staged rows name and the ledger does not know. */
    void addNames(int unit, int id) {
        int names = addSuppliers(unit, id) + addItems(unit, id) + addSites(unit, id);
        if (names >= MANY_NAMES) {
            Statistics.NAMES.refresh(dsl);
        }
    }

    private int addSuppliers(int unit, int id) {
        return dsl.insertInto(
                        SUPPLIER,
                        SUPPLIER.BUSINESS_UNIT_ID,
                        SUPPLIER.CODE,
                        SUPPLIER.NAME,
                        SUPPLIER.COUNTRY)
                .select(
                        select(
                                        inline(unit),
                                        STAGED_LINE.SUPPLIER,
                                        max(STAGED_LINE.SUPPLIER_NAME),
                                        max(STAGED_LINE.SUPPLIER_COUNTRY))
                                .from(STAGED_LINE)
                                .where(StagedRows.of(unit, id))
                                .groupBy(STAGED_LINE.SUPPLIER)
                                .orderBy(STAGED_LINE.SUPPLIER))
                .onConflictDoNothing()
                .execute();
    }

    private int addItems(int unit, int id) {
        return dsl.insertInto(ITEM, ITEM.BUSINESS_UNIT_ID, ITEM.CODE, ITEM.DESCRIPTION)
                .select(
                        select(inline(unit), STAGED_LINE.ITEM, DESCRIPTION)
                                .from(STAGED_LINE)
                                .where(StagedRows.of(unit, id))
                                .groupBy(STAGED_LINE.ITEM)
                                .orderBy(STAGED_LINE.ITEM))
                .onConflictDoNothing()
                .execute();
    }

    private int addSites(int unit, int id) {
        return dsl.insertInto(
                        SUPPLIER_SITE,
                        SUPPLIER_SITE.BUSINESS_UNIT_ID,
                        SUPPLIER_SITE.SUPPLIER_ID,
                        SUPPLIER_SITE.CODE,
                        SUPPLIER_SITE.COUNTRY)
                .select(
                        select(
                                        inline(unit),
                                        SUPPLIER.ID,
                                        STAGED_LINE.SITE,
                                        max(STAGED_LINE.SITE_COUNTRY))
                                .from(STAGED_LINE)
                                .join(SUPPLIER)
                                .on(ITS_SUPPLIER)
                                .where(StagedRows.of(unit, id))
                                .and(STAGED_LINE.SITE.isNotNull())
                                .groupBy(SUPPLIER.ID, STAGED_LINE.SITE)
                                .orderBy(SUPPLIER.ID, STAGED_LINE.SITE))
                .onConflictDoNothing()
                .execute();
    }

    /**
     * Ends the lines that the ledger has otherwise.
     *
     * @return how many
     */
    int endReplaced(int unit, int id) {
        Table<?> ended =
                select(PURCHASE_LINE.ID, PURCHASE_LINE.BOUGHT_ON)
                        .from(beside(unit))
                        .where(StagedRows.of(unit, id))
                        .and(PURCHASE_LINE.ID.isNotNull())
                        .and(DSL.not(SAME))
                        .asTable("ended");
        PurchaseLine line = PURCHASE_LINE.as("line");
        return dsl.update(line)
                .set(line.ENDED_BY, id)
                .from(ended)
                .where(line.BUSINESS_UNIT_ID.eq(unit))
                .and(line.BOUGHT_ON.eq(ended.field(PURCHASE_LINE.BOUGHT_ON)))
                .and(line.ID.eq(ended.field(PURCHASE_LINE.ID)))
                .execute();
    }

    /**
     * Adds the staged rows for which no line counts.
     *
     * @return how many
     */
    int add(int unit, int id) {
        List<Field<?>> said =
                List.of(
                        PURCHASE_LINE.BOUGHT_ON,
                        PURCHASE_LINE.LINE,
                        PURCHASE_LINE.DOCUMENT_NO,
                        PURCHASE_LINE.DOCUMENT_LINE,
                        PURCHASE_LINE.QUANTITY,
                        PURCHASE_LINE.UNIT,
                        PURCHASE_LINE.AMOUNT,
                        PURCHASE_LINE.CURRENCY,
                        PURCHASE_LINE.AMOUNT_EUR,
                        PURCHASE_LINE.DESTINATION,
                        PURCHASE_LINE.END_USE,
                        PURCHASE_LINE.HS_CODE,
                        PURCHASE_LINE.ORIGIN,
                        PURCHASE_LINE.ORIGIN_DOCUMENT,
                        PURCHASE_LINE.SHIPMENT,
                        PURCHASE_LINE.BUYER_LISTED);
        List<Field<?>> columns = new ArrayList<>(said);
        List<Field<?>> values = new ArrayList<>();
        said.forEach(
                field -> values.add(Objects.requireNonNull(STAGED_LINE.field(field.getName()))));
        columns.addAll(
                List.of(
                        PURCHASE_LINE.BUSINESS_UNIT_ID,
                        PURCHASE_LINE.IMPORT_ID,
                        PURCHASE_LINE.ITEM_ID,
                        PURCHASE_LINE.SUPPLIER_ID,
                        PURCHASE_LINE.SITE_ID));
        values.addAll(
                List.of(
                        STAGED_LINE.BUSINESS_UNIT_ID,
                        STAGED_LINE.IMPORT_ID,
                        ITEM.ID,
                        SUPPLIER.ID,
                        SUPPLIER_SITE.ID));
        return dsl.insertInto(PURCHASE_LINE)
                .columns(columns)
                .select(
                        select(values)
                                .from(beside(unit))
                                .where(StagedRows.of(unit, id))
                                .and(PURCHASE_LINE.ID.isNull()))
                .execute();
    }
}
