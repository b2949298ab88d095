package io.github.linchpin.suppliers;

import io.github.linchpin.tabular.CsvExport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The list of suppliers as CSV; every row names the 12 months that it speaks of. */
final class SupplierExport {
    private static final int DECIMALS = 6;

    private SupplierExport() {}

    static byte[] csv(SupplierService.Page page) {
        CsvExport csv =
                new CsvExport(
                        List.of(
                                "business_unit",
                                "supplier",
                                "supplier_name",
                                "supplier_country",
                                "spend_12_months_eur",
                                "spend_eur",
                                "share_of_unit",
                                "lines",
                                "items",
                                "share_with_declared_origin",
                                "from",
                                "to"));
        for (SupplierLine line : page.lines()) {
            csv.row(
                    List.of(
                            line.unitName(),
                            line.code(),
                            line.name(),
                            Objects.requireNonNullElse(line.country(), ""),
                            line.recent().toPlainString(),
                            line.all().toPlainString(),
                            share(line.share()),
                            Long.toString(line.lines()),
                            Integer.toString(line.items()),
                            share(line.declaredShare()),
                            page.period().first().toString(),
                            page.period().end().toString()));
        }
        return csv.toBytes();
    }

    private static String share(Optional<BigDecimal> share) {
        return share.map(value -> value.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }
}
