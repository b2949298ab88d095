package io.github.linchpin.exposed;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService;
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
import org.jspecify.annotations.Nullable;

/**
 * The exposure as a table: a row for each input at a stage, every row with the day, the state of
 * knowledge, the reading and the months that it speaks of.
 *
 * @param sources suppliers used and known of each row
 * @param filter which purchases are looked at, as it stands in the address
 * @param today the state of knowledge where the viewpoint says none
 */
record ExposureExport(
        PurchaseExposure exposure,
        Map<SourcingService.Place, Sourcing> sources,
        Viewpoint viewpoint,
        String filter,
        LocalDate today) {
    private static final int CENTS = 2;
    private static final int DECIMALS = 6;

    private static final List<String> SOURCES =
            List.of("suppliers_used", "suppliers_known", "only_country", "single_or_sole");

    void csv(OutputStream target) {
        CsvExport csv = CsvExport.marked(columns(), target);
        exposure.inputs()
                .forEach(
                        input -> csv.row(cells(input).stream().map(ExposureExport::text).toList()));
        csv.finish();
    }

    void xlsx(OutputStream target, String title) {
        XlsxExport book = new XlsxExport("Exposure", columns(), target);
        exposure.inputs().forEach(input -> book.row(cells(input)));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("What", title);
        facts.put("Filter", filter);
        facts.put("Rows", Integer.toString(exposure.inputs().size()));
        facts.put("Day", exposure.day().toString());
        facts.put("Known", known().toString());
        facts.put("Reading", viewpoint.reading().code());
        facts.put("Purchases from", exposure.period().first().toString());
        facts.put("Purchases to", exposure.period().end().toString());
        book.finish("About", facts);
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("input", "stage", "spend_eur"));
        Arrays.stream(ControlClass.values())
                .forEach(one -> columns.add(one.code().replace('-', '_') + "_eur"));
        columns.addAll(SOURCES);
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

    private List<Object> cells(InputExposure input) {
        List<Object> cells =
                new ArrayList<>(
                        List.of(
                                input.input(),
                                input.stage().code(),
                                euros(input.partition().value())));
        Arrays.stream(ControlClass.values())
                .forEach(one -> cells.add(euros(input.partition().of(one))));
        cells.addAll(sources(sources.get(SourcingService.Place.of(input))));
        cells.addAll(
                List.of(
                        input.partition().knownRatio().setScale(DECIMALS, RoundingMode.HALF_UP),
                        input.partition().byOrigin().entrySet().stream()
                                .map(one -> one.getKey() + ":" + text(euros(one.getValue())))
                                .collect(Collectors.joining(";")),
                        String.join(";", input.partition().byMeasure().keySet()),
                        exposure.day(),
                        known(),
                        viewpoint.reading().code(),
                        exposure.period().first(),
                        exposure.period().end(),
                        "purchase lines, share tables and register of this Linchpin"));
        return cells;
    }

    /** Empty where nobody asked. */
    private static List<Object> sources(@Nullable Sourcing of) {
        return of == null
                ? List.of("", "", "", "")
                : List.of(
                        of.used(),
                        of.known(),
                        Objects.requireNonNullElse(of.country(), ""),
                        of.flag().code());
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
