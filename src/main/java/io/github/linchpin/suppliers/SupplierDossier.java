package io.github.linchpin.suppliers;

import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one supplier.
 *
 * @param months what was spent in each of the last 12 whole months
 * @param items by what was spent, the most first
 * @param origins what is declared, empty where nothing is, with what was spent
 */
record SupplierDossier(
        SupplierLine line,
        WholeMonths period,
        List<Site> sites,
        Map<LocalDate, BigDecimal> months,
        List<Item> items,
        List<Origin> origins,
        List<Supplied> inputs) {

    /** Where it ships from or makes. */
    record Site(String code, @Nullable String country) {}

    /** What it sells. */
    record Item(String code, String description, BigDecimal euros) {}

    /** What it declares. */
    record Origin(String declared, BigDecimal euros) {}

    /** What its items contain. */
    record Supplied(
            String slug, String name, Stage stage, BigDecimal known, BigDecimal undeclared) {}
}
