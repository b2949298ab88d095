package io.github.linchpin.demoledger;

import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.Arrival;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the companies of the invented group have in stock, counted shortly before the start. */
@Component
class DemoStocks {
    private static final String FILE = "stock.csv";

    private final StockService stocks;

    DemoStocks(StockService stocks) {
        this.stocks = stocks;
    }

    /**
     * Records it where nothing was ever counted of the same; what somebody has withdrawn stays so.
     *
     * @param unit id of the unit that the company is
     */
    void load(String company, int unit, LocalDate today) throws IOException {
        try (InputStream shipped = DemoStocks.class.getResourceAsStream("/db/demo/" + FILE)) {
            CsvFile.read(
                            FILE,
                            Objects.requireNonNull(shipped, FILE).readAllBytes(),
                            List.of(
                                    "company",
                                    "input",
                                    "stage",
                                    "counted_days_ago",
                                    "quantity",
                                    "unit",
                                    "daily_need",
                                    "requalification_days",
                                    "arrivals",
                                    "note"))
                    .rows()
                    .filter(row -> row.text("company").equals(company))
                    .map(row -> count(row, today))
                    .filter(count -> stocks.counts(unit, count.input(), count.stage()).isEmpty())
                    .forEach(count -> stocks.record(unit, count));
        }
    }

    private static StockCount count(CsvRow row, LocalDate today) {
        return new StockCount(
                row.text("input"),
                row.word("stage", Stage.class),
                today.minusDays(row.integer("counted_days_ago")),
                row.decimal("quantity"),
                row.text("unit"),
                row.decimal("daily_need"),
                row.integerOrNull("requalification_days"),
                row.optional("note").orElse(""),
                row.list("arrivals").stream().map(one -> arrival(one, today)).toList());
    }

    private static Arrival arrival(String written, LocalDate today) {
        String[] parts = written.split(":", -1);
        return new Arrival(
                today.plusDays(Integer.parseInt(parts[0])), new BigDecimal(parts[1]), parts[2]);
    }
}
