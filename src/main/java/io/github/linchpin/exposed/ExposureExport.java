package io.github.linchpin.exposed;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.tabular.CsvExport;
import io.github.linchpin.tabular.XlsxExport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The exposure as a table, every row with the day, the state of knowledge, the reading and the
 * months that it speaks of.
 *
 * @param exposure what the rows are of
 * @param filter which purchases are looked at, as it stands in the address
 * @param today the state of knowledge where the viewpoint says none
 */
record ExposureExport(
        ExposureRows rows,
        PurchaseExposure exposure,
        Viewpoint viewpoint,
        String filter,
        LocalDate today) {
    private static final int CENTS = 2;
    private static final int DECIMALS = 6;

    void csv(OutputStream target) {
        CsvExport csv = CsvExport.marked(columns(), target);
        rows.rows().forEach(row -> csv.row(cells(row).stream().map(ExposureExport::text).toList()));
        csv.finish();
    }

    void xlsx(OutputStream target, String title) {
        XlsxExport book = new XlsxExport("Exposure", columns(), target);
        rows.rows().forEach(row -> book.row(cells(row)));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("What", title);
        facts.put("Filter", filter);
        facts.put("Rows", Integer.toString(rows.rows().size()));
        facts.put("Day", exposure.day().toString());
        facts.put("Known", known().toString());
        facts.put("Reading", viewpoint.reading().code());
        facts.put("Purchases from", exposure.period().first().toString());
        facts.put("Purchases to", exposure.period().end().toString());
        book.finish("About", facts);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(rows.first());
        columns.add("spend_eur");
        Arrays.stream(ControlClass.values())
                .forEach(one -> columns.add(one.code().replace('-', '_') + "_eur"));
        columns.addAll(rows.after());
        columns.addAll(
                List.of(
                        "known_origin_ratio",
                        "origins_known_eur",
                        "measures",
                        "on",
                        "known",
                        "reading",
                        "from",
                        "to",
                        "source"));
        return columns;
    }

    private List<Object> cells(ExposureRows.Row row) {
        Partition partition = row.partition();
        List<Object> cells = new ArrayList<>(row.first());
        cells.add(euros(partition.value()));
        Arrays.stream(ControlClass.values()).forEach(one -> cells.add(euros(partition.of(one))));
        cells.addAll(row.after());
        cells.addAll(
                List.of(
                        partition.knownRatio().setScale(DECIMALS, RoundingMode.HALF_UP),
                        partition.byOrigin().entrySet().stream()
                                .map(one -> one.getKey() + ":" + text(euros(one.getValue())))
                                .collect(Collectors.joining(";")),
                        String.join(";", partition.byMeasure().keySet()),
                        exposure.day(),
                        known(),
                        viewpoint.reading().code(),
                        exposure.period().first(),
                        exposure.period().end(),
                        "purchase lines, share tables and register of this Linchpin"));
        return cells;
    }

    private LocalDate known() {
        return Objects.requireNonNullElse(viewpoint.known(), today);
    }

    private static BigDecimal euros(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
