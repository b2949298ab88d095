package io.github.linchpin.demoledger;

import io.github.linchpin.demo.DemoUnit;
import io.github.linchpin.licence.Choice;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Export licences of the invented group. Their days are counted from today. */
@Component
class DemoLicences {
    private static final String FILE = "licence.csv";
    private static final List<String> COLUMNS =
            List.of(
                    "company",
                    "supplier",
                    "item",
                    "measure",
                    "type",
                    "number",
                    "certificate",
                    "quantity",
                    "unit",
                    "applied",
                    "refused",
                    "first",
                    "last",
                    "note");
    private static final int FEW = 20;

    private final LicenceService licences;

    DemoLicences(LicenceService licences) {
        this.licences = licences;
    }

    /**
     * Records them where no licence of the unit is on file.
     *
     * @param unit id of the unit that the company is
     */
    void load(DemoUnit company, int unit, LocalDate today) throws IOException {
        if (licences.all().stream().anyMatch(one -> one.unit() == unit)) {
            return;
        }
        try (InputStream shipped = DemoLicences.class.getResourceAsStream("/db/demo/" + FILE)) {
            CsvFile.read(FILE, Objects.requireNonNull(shipped, FILE).readAllBytes(), COLUMNS)
                    .rows()
                    .filter(row -> row.text("company").equals(company.key()))
                    .forEach(row -> record(row, unit, company.country(), today));
        }
    }

    /** What the company has bought of a supplier decides; the tables may be edited. */
    private void record(CsvRow row, int unit, String country, LocalDate today) {
        Optional<Choice> supplier =
                named(row.text("supplier"), licences.suppliers(unit, row.text("supplier"), FEW));
        if (supplier.isEmpty()) {
            return;
        }
        String code = row.optional("item").orElse("");
        Optional<Choice> item = named(code, licences.items(unit, supplier.get().id(), code, FEW));
        if (item.isEmpty() && !code.isEmpty()) {
            return;
        }
        BigDecimal quantity = row.decimalOrNull("quantity");
        licences.record(
                unit,
                new LicenceTerms(
                        new LicenceTerms.Goods(
                                supplier.get().id(),
                                item.map(Choice::id).orElse(null),
                                country,
                                row.nullable("measure")),
                        row.word("type", LicenceType.class),
                        row.text("number"),
                        row.text("certificate"),
                        quantity == null
                                ? null
                                : new LicenceTerms.Amount(quantity, row.text("unit")),
                        new LicenceDates(
                                day(row, "applied", today),
                                day(row, "refused", today),
                                day(row, "first", today),
                                day(row, "last", today)),
                        row.text("note")));
    }

    private static Optional<Choice> named(String code, List<Choice> found) {
        return found.stream().filter(one -> one.code().equals(code)).findAny();
    }

    private static @Nullable LocalDate day(CsvRow row, String column, LocalDate today) {
        Integer days = row.integerOrNull(column);
        return days == null ? null : today.plusDays(days);
    }
}
