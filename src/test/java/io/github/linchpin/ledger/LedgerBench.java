package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.RowTaker;
import io.github.linchpin.testing.People;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jooq.DSLContext;

/** Units with their buyers, files of lines, and what counts of them, computed in another way. */
public class LedgerBench {
    private final UnitService units;
    private final AccountService accounts;
    private final DSLContext dsl;

    public LedgerBench(UnitService units, AccountService accounts, DSLContext dsl) {
        this.units = units;
        this.accounts = accounts;
        this.dsl = dsl;
    }

    /** A unit and somebody who loads its purchases. */
    public record Desk(int unit, Actor actor) {}

    /** A row of what was spent by month. */
    record Spend(
            String origin, String destination, LocalDate month, long lines, BigDecimal amount) {}

    public Desk desk(String name, String country) {
        return CurrentActor.asSystem(
                "test",
                () -> {
                    int unit =
                            units.all().stream()
                                    .filter(one -> one.name().equals(name))
                                    .findFirst()
                                    .map(BusinessUnit::id)
                                    .orElseGet(() ->
                                            units.create(
                                                    new UnitChange(null, name, country, true, "")));
                    return new Desk(
                            unit, People.person(accounts, name, Set.of(unit), Role.PROCUREMENT));
                });
    }

    public LedgerUpload upload(Desk desk, UUID key, String csv) {
        return new LedgerUpload(
                key,
                desk.unit(),
                "lines.csv",
                csv.length(),
                Checksum.of(csv),
                ColumnMapping.byName(List.of(csv.lines().findFirst().orElse("").split(","))),
                taker -> read(csv, taker));
    }

    private static void read(String csv, RowTaker taker) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() == 1) {
                    taker.header(row.getFields());
                } else {
                    taker.row(row.getStartingLineNumber(), row.getFields());
                }
            }
        }
    }

    List<Spend> spend(int unit) {
        return dsl.select(
                        SPEND_ITEM_MONTH.ORIGIN,
                        SPEND_ITEM_MONTH.DESTINATION,
                        SPEND_ITEM_MONTH.MONTH,
                        SPEND_ITEM_MONTH.LINES,
                        SPEND_ITEM_MONTH.AMOUNT_EUR)
                .from(SPEND_ITEM_MONTH)
                .where(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .orderBy(SPEND_ITEM_MONTH.MONTH, SPEND_ITEM_MONTH.ORIGIN)
                .fetch(row ->
                        new Spend(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    /** The rollups are what adding up the lines that count gives, line by line. */
    public void requireSums(int unit) {
        Map<List<Object>, BigDecimal> sums = new HashMap<>();
        Map<List<Object>, BigDecimal> quantities = new HashMap<>();
        Map<List<Object>, Long> lines = new HashMap<>();
        dsl.selectFrom(PURCHASE_LINE)
                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit), PURCHASE_LINE.ENDED_BY.isNull())
                .forEach(line -> {
                    List<Object> key = new ArrayList<>();
                    key.add(line.getItemId());
                    key.add(line.getSupplierId());
                    key.add(line.getSiteId() == null ? 0 : line.getSiteId());
                    key.add(line.getBoughtOn().withDayOfMonth(1));
                    key.add(line.getDestination());
                    key.add(line.getEndUse());
                    key.add(
                            line.getBuyerListed() == null
                                    ? "unknown"
                                    : line.getBuyerListed() ? "yes" : "no");
                    key.add(line.getOrigin());
                    key.add(line.getOriginDocument() != null);
                    key.add(line.getShipment() == null ? "" : line.getShipment());
                    key.add(line.getUnit());
                    sums.merge(key, line.getAmountEur(), BigDecimal::add);
                    quantities.merge(
                            key,
                            line.getQuantity() == null ? BigDecimal.ZERO : line.getQuantity(),
                            BigDecimal::add);
                    lines.merge(key, 1L, Long::sum);
                });
        Map<List<Object>, BigDecimal> kept = new HashMap<>();
        Map<List<Object>, BigDecimal> keptQuantities = new HashMap<>();
        Map<List<Object>, Long> keptLines = new HashMap<>();
        dsl.selectFrom(SPEND_ITEM_MONTH)
                .where(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row -> {
                    List<Object> key =
                            List.of(
                                    row.getItemId(),
                                    row.getSupplierId(),
                                    row.getSiteId(),
                                    row.getMonth(),
                                    row.getDestination(),
                                    row.getEndUse(),
                                    row.getBuyerListed(),
                                    row.getOrigin(),
                                    row.getDocumented(),
                                    row.getShipment(),
                                    row.getUnit());
                    // lines alike may have different evidence
                    kept.merge(key, row.getAmountEur(), BigDecimal::add);
                    keptQuantities.merge(key, row.getQuantity(), BigDecimal::add);
                    keptLines.merge(key, row.getLines(), Long::sum);
                });
        kept.replaceAll((key, sum) -> sum.stripTrailingZeros());
        keptQuantities.replaceAll((key, sum) -> sum.stripTrailingZeros());
        sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
        quantities.replaceAll((key, sum) -> sum.stripTrailingZeros());
        assertThat(keptLines).isEqualTo(lines);
        assertThat(keptQuantities).isEqualTo(quantities);
        assertThat(kept).isEqualTo(sums);
        new ContentSums(dsl, unit).requireKept();
    }

    /** Loads and applies a file of lines. */
    public void load(Desk desk, LedgerImportService imports, String csv) {
        CurrentActor.asActor(
                desk.actor(),
                () -> imports.apply(imports.stage(upload(desk, UUID.randomUUID(), csv))));
    }

    /**
     * Says what items contain.
     *
     * @param rows item, input, stage, form, share of value, first month
     */
    public void map(Desk desk, ContentService contents, String... rows) {
        ContentFile file = new ContentFile("contents");
        file.header(List.of("item", "input", "stage", "form", "share_of_value", "valid_from"));
        for (int i = 0; i < rows.length; i++) {
            file.row(2 + i, List.of(rows[i].split(",", -1)));
        }
        CurrentActor.asActor(desk.actor(), () -> contents.load(desk.unit(), file));
    }

    /** How many lines of a unit count. */
    long counting(Desk desk) {
        return spend(desk.unit()).stream().mapToLong(Spend::lines).sum();
    }

    /** Whether somebody who waited was told that it is done. */
    static boolean isTold(CompletableFuture<?> work) throws InterruptedException {
        try {
            work.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** A file with lines that no other number has. */
    static String file(int number, int lines) {
        StringBuilder file =
                new StringBuilder(
                        "document_no,document_line,bought_on,item,supplier,amount,currency\n");
        for (int i = 0; i < lines; i++) {
            file.append(
                    "K-%d,%d,2026-0%d-11,I-%d,S-%d,%d.%02d,EUR%n"
                            .formatted(number, i, 1 + i % 9, i % 50, i % 7, i, i % 100));
        }
        return file.toString();
    }
}
