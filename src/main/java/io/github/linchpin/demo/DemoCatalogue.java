package io.github.linchpin.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the group buys, from whom and at which price: the tables of {@code db/demo}. The table of
 * contents is not among them, since nothing that is written depends on it.
 *
 * @param sources by code of the item
 * @param steps by code of the item
 */
record DemoCatalogue(
        List<Company> companies,
        List<DemoItem> items,
        Map<String, List<DemoSource>> sources,
        Map<String, List<PriceStep>> steps,
        List<DemoCurrency> currencies) {

    /** Reads the catalogue that ships with the product. */
    static DemoCatalogue shipped() {
        List<Company> companies = CatalogueFile.read("unit.csv", CatalogueRows::company);
        Map<String, DemoSupplier> suppliers =
                CatalogueFile.read("supplier.csv", CatalogueRows::supplier).stream()
                        .collect(toMap(DemoSupplier::code, Function.identity()));
        return new DemoCatalogue(
                companies,
                CatalogueFile.read("item.csv", row -> CatalogueRows.item(row, companies)),
                CatalogueFile.read("item_supplier.csv", row -> CatalogueRows.source(row, suppliers))
                        .stream()
                        .collect(groupingBy(DemoSource::item)),
                CatalogueFile.read("price_step.csv", CatalogueRows::step).stream()
                        .collect(groupingBy(PriceStep::item)),
                CatalogueFile.read("currency.csv", CatalogueRows::currency));
    }

    /**
     * The company with a key.
     *
     * @throws IllegalArgumentException where there is none
     */
    Company company(String key) {
        return companies.stream()
                .filter(company -> company.unit().key().equals(key))
                .findAny()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is no unit of the demo group".formatted(key)));
    }

    /** The suppliers of an item. */
    List<DemoSource> sourcesOf(DemoItem item) {
        List<DemoSource> found = sources.getOrDefault(item.code(), List.of());
        if (found.isEmpty()) {
            throw new IllegalStateException("nobody supplies " + item.code());
        }
        return found;
    }

    /** The currency with a code. */
    DemoCurrency currency(String code) {
        return currencies.stream()
                .filter(currency -> currency.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no rate for " + code));
    }

    /** In which a supplier invoices who insists on its own currency; elsewhere USD. */
    DemoCurrency currencyOf(DemoSupplier supplier) {
        return currencies.stream()
                .filter(currency -> currency.countries().contains(supplier.country()))
                .findAny()
                .orElseGet(() -> currency("USD"));
    }
}
