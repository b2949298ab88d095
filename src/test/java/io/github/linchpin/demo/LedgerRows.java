package io.github.linchpin.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Written ledgers and tables of the product as rows. */
final class LedgerRows {
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private LedgerRows() {}

    static String text(DemoLedger ledger, String unit) {
        StringWriter out = new StringWriter();
        try {
            ledger.write(unit, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static List<NamedCsvRecord> rows(DemoLedger ledger, String unit) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(text(ledger, unit))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the repository, whose root is the working directory. */
    static List<NamedCsvRecord> file(String path) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of(path))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> column(String path, String column) {
        return file(path).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    static Set<String> countries() {
        return file("db/reference/area.csv").stream()
                .filter(row -> row.getField("kind").equals("country"))
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());
    }

    static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    /** In EUR at the rates of the catalogue. */
    static double euro(NamedCsvRecord row, DemoCatalogue catalogue) {
        return number(row, "amount").doubleValue()
                / catalogue.currency(row.getField("currency")).perEuro();
    }
}
