package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;

import io.github.linchpin.db.jooq.tables.PurchaseLine;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** A purchase line as it comes from the database, with the names that it refers to. */
final class LineRecord {
    /** The line in a query, whatever it was chosen by. */
    static final PurchaseLine LINE = PURCHASE_LINE.as("chosen");

    static final List<Field<?>> COLUMNS =
            List.of(
                    LINE.BUSINESS_UNIT_ID,
                    LINE.BOUGHT_ON,
                    LINE.ID,
                    BUSINESS_UNIT.NAME,
                    LINE.IMPORT_ID,
                    LEDGER_IMPORT.FILE_NAME,
                    LINE.LINE,
                    LEDGER_IMPORT.APPLIED_BY,
                    LEDGER_IMPORT.APPLIED_AT,
                    LINE.DOCUMENT_NO,
                    LINE.DOCUMENT_LINE,
                    ITEM.CODE,
                    ITEM.DESCRIPTION,
                    LINE.QUANTITY,
                    LINE.UNIT,
                    LINE.HS_CODE,
                    SUPPLIER.ID,
                    SUPPLIER.CODE,
                    SUPPLIER.NAME,
                    SUPPLIER.COUNTRY,
                    SUPPLIER_SITE.CODE,
                    SUPPLIER_SITE.COUNTRY,
                    LINE.AMOUNT,
                    LINE.CURRENCY,
                    LINE.AMOUNT_EUR,
                    LINE.DESTINATION,
                    LINE.END_USE,
                    LINE.ORIGIN,
                    LINE.ORIGIN_DOCUMENT,
                    LINE.SHIPMENT,
                    LINE.BUYER_LISTED);

    private LineRecord() {}

    /** Lines that are called {@link #LINE}, beside what they refer to. */
    static Table<?> beside(Table<?> lines) {
        return lines.join(BUSINESS_UNIT)
                .on(BUSINESS_UNIT.ID.eq(LINE.BUSINESS_UNIT_ID))
                .join(LEDGER_IMPORT)
                .on(
                        LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(LINE.BUSINESS_UNIT_ID),
                        LEDGER_IMPORT.ID.eq(LINE.IMPORT_ID))
                .join(ITEM)
                .on(ITEM.BUSINESS_UNIT_ID.eq(LINE.BUSINESS_UNIT_ID), ITEM.ID.eq(LINE.ITEM_ID))
                .join(SUPPLIER)
                .on(
                        SUPPLIER.BUSINESS_UNIT_ID.eq(LINE.BUSINESS_UNIT_ID),
                        SUPPLIER.ID.eq(LINE.SUPPLIER_ID))
                .leftJoin(SUPPLIER_SITE)
                .on(
                        SUPPLIER_SITE.BUSINESS_UNIT_ID.eq(LINE.BUSINESS_UNIT_ID),
                        SUPPLIER_SITE.ID.eq(LINE.SITE_ID));
    }

    static LedgerLine made(Record row) {
        return new LedgerLine(
                new LineKey(
                        row.get(LINE.BUSINESS_UNIT_ID), row.get(LINE.BOUGHT_ON), row.get(LINE.ID)),
                row.get(BUSINESS_UNIT.NAME),
                new LedgerLine.Source(
                        row.get(LINE.IMPORT_ID),
                        row.get(LEDGER_IMPORT.FILE_NAME),
                        row.get(LINE.LINE),
                        Objects.requireNonNull(row.get(LEDGER_IMPORT.APPLIED_BY)),
                        Objects.requireNonNull(row.get(LEDGER_IMPORT.APPLIED_AT)).toInstant()),
                new LedgerLine.Document(row.get(LINE.DOCUMENT_NO), row.get(LINE.DOCUMENT_LINE)),
                new LedgerLine.Goods(
                        row.get(ITEM.CODE),
                        row.get(ITEM.DESCRIPTION),
                        row.get(LINE.QUANTITY),
                        row.get(LINE.UNIT),
                        row.get(LINE.HS_CODE)),
                new LedgerLine.Seller(
                        row.get(SUPPLIER.ID),
                        row.get(SUPPLIER.CODE),
                        row.get(SUPPLIER.NAME),
                        row.get(SUPPLIER.COUNTRY),
                        row.get(SUPPLIER_SITE.CODE),
                        row.get(SUPPLIER_SITE.COUNTRY)),
                new LedgerLine.Money(
                        row.get(LINE.AMOUNT), row.get(LINE.CURRENCY), row.get(LINE.AMOUNT_EUR)),
                new LedgerLine.Terms(
                        row.get(LINE.DESTINATION),
                        row.get(LINE.END_USE),
                        row.get(LINE.ORIGIN),
                        row.get(LINE.ORIGIN_DOCUMENT),
                        row.get(LINE.SHIPMENT),
                        row.get(LINE.BUYER_LISTED)));
    }
}
