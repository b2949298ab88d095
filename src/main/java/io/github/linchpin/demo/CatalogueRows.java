package io.github.linchpin.demo;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the rows of the catalogue into values; {@link CatalogueFile} says which row was wrong. */
final class CatalogueRows {
    private CatalogueRows() {}

    static Company company(NamedCsvRecord row) {
        return new Company(
                new DemoUnit(
                        row.getField("key"),
                        row.getField("name"),
                        row.getField("country"),
                        row.getField("currency")),
                number(row, "pace"),
                CatalogueFile.parts(row.getField("other_destinations")),
                number(row, "military_use"),
                number(row, "unknown_use"));
    }

    static DemoItem item(NamedCsvRecord row, List<Company> companies) {
        return new DemoItem(
                row.getField("code"),
                row.getField("description"),
                row.getField("group"),
                row.getField("unit"),
                new BigDecimal(row.getField("price_low")),
                new BigDecimal(row.getField("price_high")),
                number(row, "trend"),
                companies.stream()
                        .map(company -> company.unit().key())
                        .collect(
                                toMap(
                                        Function.identity(),
                                        key -> new BigDecimal(row.getField("demand_" + key)))),
                number(row, "orders"),
                row.getField("hs_code"));
    }

    static DemoSupplier supplier(NamedCsvRecord row) {
        return new DemoSupplier(
                row.getField("code"),
                row.getField("name"),
                row.getField("country"),
                row.getField("site"),
                row.getField("site_country"));
    }

    static DemoSource source(NamedCsvRecord row, Map<String, DemoSupplier> suppliers) {
        String code = row.getField("supplier");
        return new DemoSource(
                row.getField("item"),
                Optional.ofNullable(suppliers.get(code))
                        .orElseThrow(() -> new IllegalArgumentException("no supplier " + code)),
                number(row, "weight"),
                row.getField("origin"),
                number(row, "declared"));
    }

    static PriceStep step(NamedCsvRecord row) {
        return new PriceStep(
                row.getField("item"),
                YearMonth.parse(row.getField("month")),
                number(row, "factor"));
    }

    static DemoCurrency currency(NamedCsvRecord row) {
        return new DemoCurrency(
                row.getField("currency"),
                number(row, "per_eur"),
                Integer.parseInt(row.getField("decimals")),
                CatalogueFile.parts(row.getField("countries")));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
