package io.github.linchpin.purchases;

import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineService;
import io.github.linchpin.tabular.CsvExport;
import io.github.linchpin.tabular.XlsxExport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * All lines that a filter keeps as a file, written while they are read. Columns that a file of
 * purchase lines can have are called as there, so that what was taken away can be loaded elsewhere.
 */
record LineExport(LineService service, LineFilter filter) {
    private static final List<String> COLUMNS =
            List.of(
                    "business_unit",
                    "document_no",
                    "document_line",
                    "bought_on",
                    "item",
                    "description",
                    "supplier",
                    "supplier_name",
                    "supplier_country",
                    "site",
                    "site_country",
                    "quantity",
                    "unit",
                    "amount",
                    "currency",
                    "amount_eur",
                    "destination",
                    "end_use",
                    "hs_code",
                    "origin",
                    "origin_document",
                    "shipment_country",
                    "buyer_listed",
                    "file",
                    "row",
                    "import",
                    "loaded_by",
                    "loaded_at");

    /** What it is, by whom and when, for the sheet that goes with a workbook. */
    record About(String title, List<String> filters, String by, Instant at) {}

    /**
     * Every row names its file and when that was loaded, and when and by whom it was taken away.
     */
    void csv(OutputStream target, About about) {
        List<String> header = new ArrayList<>(COLUMNS);
        header.add("exported_by");
        header.add("exported_at");
        CsvExport csv = CsvExport.marked(header, target);
        service.each(
                filter,
                line -> {
                    List<String> cells = new ArrayList<>();
                    cells(line).forEach(cell -> cells.add(text(cell)));
                    cells.add(about.by());
                    cells.add(about.at().toString());
                    csv.row(cells);
                });
        csv.finish();
    }

    void xlsx(OutputStream target, About about) {
        XlsxExport book = new XlsxExport("Lines", COLUMNS, target);
        AtomicLong lines = new AtomicLong();
        service.each(
                filter,
                line -> {
                    book.row(cells(line));
                    lines.incrementAndGet();
                });
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("What", about.title());
        facts.put("Filter", String.join("; ", about.filters()));
        facts.put("Lines", lines.toString());
        facts.put("Exported by", about.by());
        facts.put("Exported at", about.at().toString());
        book.finish("About", facts);
    }

    private static List<@Nullable Object> cells(LedgerLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.unit());
        cells.add(line.document().number());
        cells.add(line.document().line());
        cells.add(line.key().day());
        cells.add(line.goods().item());
        cells.add(line.goods().description());
        cells.add(line.seller().code());
        cells.add(line.seller().name());
        cells.add(line.seller().country());
        cells.add(line.seller().site());
        cells.add(line.seller().siteCountry());
        cells.add(line.goods().quantity());
        cells.add(line.goods().quantityUnit());
        cells.add(line.money().amount());
        cells.add(line.money().currency());
        cells.add(line.money().euros());
        cells.add(line.terms().destination());
        cells.add(line.terms().endUse().code());
        cells.add(line.goods().hsCode());
        cells.add(line.terms().origin());
        cells.add(line.terms().originDocument());
        cells.add(line.terms().shipment());
        Boolean listed = line.terms().buyerListed();
        cells.add(listed == null ? "unknown" : listed ? "yes" : "no");
        cells.add(line.source().file());
        cells.add(line.source().row());
        cells.add(line.source().importId());
        cells.add(line.source().by());
        cells.add(line.source().at().toString());
        return cells;
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
