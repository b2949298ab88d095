package io.github.linchpin.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The purchases of an invented group over 36 months: some 20,000 lines of its three units. The same
 * seed, last day and catalogue give the same bytes; a later last day adds lines and changes none of
 * those that remain.
 */
public final class DemoLedger {
    /** The seed of the ledger that the product shows. */
    public static final long SEED = 20_240_117;

    /** Months that it covers. */
    public static final int MONTHS = 36;

    private static final Comparator<DemoLine> ORDER =
            Comparator.comparing(DemoLine::boughtOn)
                    .thenComparing(DemoLine::document)
                    .thenComparingInt(DemoLine::line);

    private final LocalDate lastDay;
    private final DemoCatalogue catalogue;
    private final Orders orders;

    /**
     * A ledger that ends on a day.
     *
     * @param seed any number
     * @param lastDay the last day on which something may be bought; its month is the last of 36
     * @throws IllegalStateException where the catalogue is missing or wrong
     */
    public DemoLedger(long seed, LocalDate lastDay) {
        this(seed, lastDay, DemoCatalogue.shipped());
    }

    DemoLedger(long seed, LocalDate lastDay, DemoCatalogue catalogue) {
        this.lastDay = lastDay;
        this.catalogue = catalogue;
        orders = new Orders(seed, catalogue);
    }

    /** The units of the group. */
    public List<DemoUnit> units() {
        return catalogue.companies().stream().map(Company::unit).toList();
    }

    /** Units of each currency for one euro, the same in all months; without the euro itself. */
    public Map<String, BigDecimal> rates() {
        return catalogue.currencies().stream()
                .filter(currency -> !currency.code().equals("EUR"))
                .collect(
                        Collectors.toMap(
                                DemoCurrency::code,
                                currency -> BigDecimal.valueOf(currency.perEuro())));
    }

    /**
     * Writes the lines of a unit by day as CSV: comma, LF, quotes where needed, header first. The
     * writer stays open.
     *
     * @param unit key of the unit
     * @throws IllegalArgumentException for a key that no unit has
     * @throws IOException where {@code out} refuses
     */
    public void write(String unit, Writer out) throws IOException {
        Company company = catalogue.company(unit);
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(DemoLine.HEADER);
            lines(company).forEach(line -> csv.writeRecord(line.cells()));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<DemoLine> lines(Company company) {
        YearMonth first = YearMonth.from(lastDay).minusMonths(MONTHS - 1);
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .flatMap(month ->
                        catalogue.items().stream()
                                .flatMap(item -> orders.of(company, item, month).stream()))
                .filter(line -> !line.boughtOn().isAfter(lastDay))
                .sorted(ORDER)
                .toList();
    }
}
