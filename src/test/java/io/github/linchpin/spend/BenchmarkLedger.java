package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.db.Statistics;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.Rollups;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger of twenty units over ten years, of 600 kinds of purchases each: 300 items of 30 inputs,
 * each from two suppliers. A file of one line of each kind is imported and mapped to inputs as the
 * product does it; then those lines are repeated on other days with other amounts, and the sums
 * follow as after an import.
 */
record BenchmarkLedger(DSLContext dsl, TransactionTemplate transaction, Rollups rollups) {
    static final LocalDate FIRST = LocalDate.of(2016, 11, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    static final int UNITS = 20;

    private static final int INPUTS = 30;
    private static final int ITEMS = 300;
    private static final int SUPPLIERS = 2;
    private static final int KINDS = ITEMS * SUPPLIERS;
    private static final List<String> HOMES = List.of("US", "DE", "JP", "GB", "FR");
    private static final List<String> ORIGINS =
            List.of("", "CN", "", "JP", "CN:60;VN:40", "DE", "CN", "");
    private static final String HEADER =
            "document_no,document_line,bought_on,item,supplier,amount,currency,destination,end_use,origin,origin_document\n";

    /** Makes the units and imports a line of each kind for each. */
    List<LedgerBench.Desk> begin(
            UnitService units,
            AccountService accounts,
            LedgerImportService imports,
            ContentService contents)
            throws IOException {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        List<List<String>> terms = terms();
        List<LedgerBench.Desk> desks = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            String home = HOMES.get(unit % HOMES.size());
            LedgerBench.Desk desk = bench.desk("exposure-benchmark-" + unit, home);
            bench.load(desk, imports, kinds(unit, home));
            ContentFile file = new ContentFile("benchmark");
            file.header(
                    List.of(
                            "item",
                            "input",
                            "stage",
                            "form",
                            "spec",
                            "share_of_value",
                            "valid_from"));
            for (int item = 0; item < ITEMS; item++) {
                List<String> row = new ArrayList<>();
                row.add("I-" + item);
                row.addAll(terms.get(item % INPUTS));
                row.add("2010-01");
                file.row(item + 2L, row);
            }
            CurrentActor.asActor(desk.actor(), () -> contents.load(desk.unit(), file));
            desks.add(desk);
        }
        return desks;
    }

    /** Thirty different things that items are made of, from the demo data. */
    private static List<List<String>> terms() throws IOException {
        Map<List<String>, List<String>> found = new LinkedHashMap<>();
        try (Reader in =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        BenchmarkLedger.class.getResourceAsStream(
                                                "/db/demo/content.csv")),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("share_of_value").isEmpty() && found.size() < INPUTS) {
                    found.putIfAbsent(
                            List.of(row.getField("input"), row.getField("stage")),
                            List.of(
                                    row.getField("input"),
                                    row.getField("stage"),
                                    row.getField("form"),
                                    row.getField("spec"),
                                    row.getField("share_of_value")));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static String kinds(int unit, String home) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int kind = 0; kind < KINDS; kind++) {
            int item = kind / SUPPLIERS;
            int turn = item / INPUTS + kind % SUPPLIERS + unit;
            String origin = ORIGINS.get(turn % ORIGINS.size());
            boolean documented = !origin.isEmpty() && turn % 3 == 0;
            file.append(
                    "KIND-%d,1,2026-10-15,I-%d,S-%d,%d,EUR,%s,%s,%s,%s%n"
                            .formatted(
                                    kind,
                                    item,
                                    kind % 97,
                                    100 + kind,
                                    item % 5 == 0 ? "MX" : home,
                                    item % 10 == 0 ? "unknown" : "civil",
                                    origin,
                                    documented ? "D-" + kind : ""));
        }
        return file.toString();
    }

    /**
     * Repeats the lines of all units.
     *
     * @param from how often they were repeated before
     * @param to how often they are repeated then
     */
    void grow(List<LedgerBench.Desk> desks, int from, int to) {
        long days = FIRST.until(LAST, ChronoUnit.DAYS) + 1;
        for (LedgerBench.Desk desk : desks) {
            transaction.executeWithoutResult(status ->
                    rollups.around(
                            desk.unit(),
                            PURCHASE_LINE.LINE.between(key(from + 1), key(to + 1) - 1),
                            () -> repeat(desk.unit(), from, to, days)));
        }
        transaction.executeWithoutResult(status -> Statistics.LINES.refresh(dsl));
    }

    /** First number of the lines of a repetition; those of the file have lower ones. */
    private static long key(int repetition) {
        return repetition * 1000L;
    }

    private void repeat(int unit, int from, int to, long days) {
        dsl.execute(
                """
                insert into purchase_line (business_unit_id, bought_on, import_id, line, document_no, document_line,
                    item_id, supplier_id, site_id, quantity, unit, amount, currency, amount_eur, destination, end_use,
                    hs_code, origin, origin_document, shipment, buyer_listed)
                select k.business_unit_id, d.day, k.import_id, r.n * 1000 + k.line, 'R-' || r.n, k.line,
                    k.item_id, k.supplier_id, k.site_id, k.quantity, k.unit, d.amount, k.currency, d.amount, k.destination,
                    k.end_use, k.hs_code, k.origin, k.origin_document, k.shipment, k.buyer_listed
                from generate_series(cast(? as int), cast(? as int)) r(n)
                cross join purchase_line k
                cross join lateral (select cast(? as date) + cast(floor(random() * ?) as int) + 0 * cast(k.line + r.n as int) as day,
                    round(cast(k.amount * (0.1 + random()) as numeric), 2) as amount) d
                where k.business_unit_id = ? and k.line < 1000
                order by d.day
                """,
                from + 1,
                to,
                FIRST,
                days,
                unit);
    }

    /** How often the kinds are to be repeated for so many lines in all. */
    static int repetitions(int lines) {
        return lines / (UNITS * KINDS);
    }
}
