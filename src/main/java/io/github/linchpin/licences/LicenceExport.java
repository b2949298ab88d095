package io.github.linchpin.licences;

import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.tabular.CsvExport;
import io.github.linchpin.tabular.XlsxExport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Licences as a file. Every row has the day on which it stands so, and the months and the reading
 * behind its value.
 *
 * @param on D
 * @param reading its code
 */
record LicenceExport(List<LicenceRow> rows, LocalDate on, String reading, String by, Instant at) {
    private static final int CENTS = 2;
    private static final List<String> COLUMNS =
            List.of(
                    "business_unit",
                    "supplier",
                    "supplier_name",
                    "item",
                    "description",
                    "destination",
                    "measure",
                    "type",
                    "number",
                    "end_user_certificate",
                    "quantity",
                    "unit",
                    "applied_on",
                    "refused_on",
                    "valid_from",
                    "valid_to",
                    "state",
                    "days",
                    "value_eur",
                    "note",
                    "recorded_by",
                    "recorded_at",
                    "on",
                    "reading",
                    "from",
                    "to",
                    "source");

    void csv(OutputStream target) {
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(List.of("exported_by", "exported_at"));
        CsvExport csv = CsvExport.marked(header, target);
        for (LicenceRow row : rows) {
            List<String> cells = new ArrayList<>();
            cells(row).forEach(cell -> cells.add(text(cell)));
            cells.add(by);
            cells.add(at.toString());
            csv.row(cells);
        }
        csv.finish();
    }

    void xlsx(OutputStream target, String title, String filter) {
        XlsxExport book = new XlsxExport("Licences", COLUMNS, target);
        rows.forEach(row -> book.row(cells(row)));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("What", title);
        facts.put("Filter", filter);
        facts.put("Licences", Integer.toString(rows.size()));
        facts.put("Day", on.toString());
        facts.put("Exported by", by);
        facts.put("Exported at", at.toString());
        book.finish("About", facts);
    }

    private List<@Nullable Object> cells(LicenceRow row) {
        ExportLicence licence = row.licence();
        LicenceTerms terms = licence.terms();
        LicenceTerms.@Nullable Amount amount = terms.amount();
        WholeMonths months = WholeMonths.before(on);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(licence.names().unit());
        cells.add(licence.names().supplierCode());
        cells.add(licence.names().supplier());
        cells.add(licence.names().item());
        cells.add(licence.names().description());
        cells.add(terms.goods().destination());
        cells.add(terms.goods().measure());
        cells.add(terms.type().code());
        cells.add(terms.number());
        cells.add(terms.certificate());
        cells.add(amount == null ? null : amount.quantity());
        cells.add(amount == null ? null : amount.unit());
        cells.add(terms.dates().applied());
        cells.add(terms.dates().refused());
        cells.add(terms.dates().first());
        cells.add(terms.dates().last());
        cells.add(row.state().code());
        cells.add(row.days());
        cells.add(row.euros().setScale(CENTS, RoundingMode.HALF_UP));
        cells.add(terms.note());
        cells.add(licence.recording().by());
        cells.add(licence.recording().at().toString());
        cells.add(on);
        cells.add(reading);
        cells.add(months.first());
        cells.add(months.end());
        cells.add("licences, purchase lines and register of this Linchpin");
        return cells;
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
