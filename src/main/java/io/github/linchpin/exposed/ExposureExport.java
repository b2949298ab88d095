package io.github.linchpin.exposed;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.tabular.CsvExport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exposure as CSV: a row for each input at a stage, every row with the day, the state of
 * knowledge, the reading and the months that it speaks of.
 */
final class ExposureExport {
    private static final int CENTS = 2;
    private static final int DECIMALS = 6;

    private static final List<String> SOURCES =
            List.of("suppliers_used", "suppliers_known", "only_country", "single_or_sole");

    private ExposureExport() {}

    static byte[] csv(
            PurchaseExposure exposure,
            Map<SourcingService.Place, Sourcing> sources,
            Viewpoint viewpoint,
            LocalDate today) {
        List<String> header = new ArrayList<>(List.of("input", "stage", "spend_eur"));
        Arrays.stream(ControlClass.values())
                .forEach(one -> header.add(one.code().replace('-', '_') + "_eur"));
        header.addAll(SOURCES);
        header.addAll(
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
        CsvExport csv = new CsvExport(header);
        for (InputExposure input : exposure.inputs()) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    input.input(),
                                    input.stage().code(),
                                    euros(input.partition().value())));
            Arrays.stream(ControlClass.values())
                    .forEach(one -> row.add(euros(input.partition().of(one))));
            row.addAll(sources(sources.get(SourcingService.Place.of(input))));
            row.addAll(
                    List.of(
                            input.partition()
                                    .knownRatio()
                                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                                    .toPlainString(),
                            String.join(
                                    ";",
                                    input.partition().byOrigin().entrySet().stream()
                                            .map(one -> one.getKey() + ":" + euros(one.getValue()))
                                            .toList()),
                            String.join(";", input.partition().byMeasure().keySet()),
                            exposure.day().toString(),
                            Objects.requireNonNullElse(viewpoint.known(), today).toString(),
                            viewpoint.reading().code(),
                            exposure.period().first().toString(),
                            exposure.period().end().toString(),
                            "purchase lines, share tables and register of this Linchpin"));
            csv.row(row);
        }
        return csv.toBytes();
    }

    /** Empty where nobody asked. */
    private static List<String> sources(@Nullable Sourcing of) {
        return of == null
                ? List.of("", "", "", "")
                : List.of(
                        Integer.toString(of.used()),
                        Integer.toString(of.known()),
                        Objects.requireNonNullElse(of.country(), ""),
                        of.flag().code());
    }

    private static String euros(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    }
}
