package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.EXCHANGE_RATE;
import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.PriceFile;
import io.github.linchpin.content.PriceService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After any number of imports, corrections, credit notes, changed rates and undone imports the
 * rollups are what adding up every line gives: exactly.
 */
@WritingTest
class LedgerPropertyTest {
    private static final String HEADER =
            "document_no,document_line,bought_on,item,supplier,site,quantity,unit,amount,currency,origin,shipment_country,buyer_listed\n";
    private static final List<String> ORIGINS =
            List.of("", "CN", "MY", "CN:60;MY:40", "DE:33.3;FR:66.7");
    private static final List<String> LISTED = List.of("", "yes", "no", "unknown");

    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired PriceService prices;
    @Autowired EvidenceService evidence;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @Test
    void rollups_stay_equal_to_the_lines() {
        Random random = new Random(20261121);
        int operations = Proof.cases(110, 10_000);
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-random", "JP");
        List<Integer> applied = new ArrayList<>();
        rate(random);
        int refused = 0;
        for (int i = 0; i < operations; i++) {
            int what = random.nextInt(10);
            if (what == 0) {
                rate(random);
                price(random);
            } else if (what == 8 && !applied.isEmpty()) {
                document(random, desk);
            } else if (what == 9 && !applied.isEmpty()) {
                map(random, desk);
            } else if (what < 4 && !applied.isEmpty()) {
                int which = applied.get(random.nextInt(applied.size()));
                try {
                    CurrentActor.asActor(desk.actor(), () -> imports.undo(which));
                    applied.remove(Integer.valueOf(which));
                } catch (LedgerRefusal e) {
                    assertThat(e.why()).isEqualTo(LedgerRefusal.Why.REPLACED_SINCE);
                    refused++;
                }
            } else {
                String file = file(random);
                int id =
                        CurrentActor.as(
                                desk.actor(),
                                () -> imports.stage(bench.upload(desk, UUID.randomUUID(), file)));
                try {
                    CurrentActor.as(desk.actor(), () -> imports.apply(id));
                    applied.add(id);
                } catch (LedgerRefusal e) {
                    assertThat(e.why()).isEqualTo(LedgerRefusal.Why.NOTHING_TO_APPLY);
                }
            }
            if (i % 10 == 9) {
                bench.requireSums(desk.unit());
            }
        }
        assertThat(refused).as("some imports could not be undone").isPositive();
        assertThat(applied).isNotEmpty();
    }

    /** Somebody records where something comes from, or takes back what was recorded. */
    private void document(Random random, LedgerBench.Desk desk) {
        CurrentActor.asActor(
                desk.actor(),
                () -> {
                    Evidence said = evidence(random, desk.unit());
                    try {
                        evidence.record(desk.unit(), said);
                    } catch (EvidenceRefusal e) {
                        if (e.other() != null) {
                            evidence.withdraw(desk.unit(), e.other().id(), "random");
                        }
                    }
                });
    }

    private Evidence evidence(Random random, int unit) {
        Integer item = id(ITEM, ITEM.ID, ITEM.BUSINESS_UNIT_ID.eq(unit), random);
        Integer supplier = id(SUPPLIER, SUPPLIER.ID, SUPPLIER.BUSINESS_UNIT_ID.eq(unit), random);
        Integer site =
                id(
                        SUPPLIER_SITE,
                        SUPPLIER_SITE.ID,
                        SUPPLIER_SITE
                                .BUSINESS_UNIT_ID
                                .eq(unit)
                                .and(SUPPLIER_SITE.SUPPLIER_ID.eq(supplier)),
                        random);
        String document = "D-" + random.nextInt(30);
        YearMonth first = YearMonth.of(2026, 1 + random.nextInt(3));
        Evidence.Months months =
                new Evidence.Months(first, random.nextBoolean() ? null : first.plusMonths(1));
        Evidence.About about =
                switch (random.nextInt(4)) {
                    case 0 -> new Evidence.OfLine(document, "" + random.nextInt(4));
                    case 1 -> new Evidence.OfLot(document);
                    case 2 -> new Evidence.OfItem(item, supplier, months);
                    default -> new Evidence.OfSite(supplier, site, Stage.REFINING, months);
                };
        boolean ofSite = about instanceof Evidence.OfSite;
        List<Rung> rungs = List.of(Rung.CUSTOMS, Rung.DOCUMENT, Rung.DECLARATION);
        return new Evidence(
                about,
                !ofSite && random.nextBoolean() ? OriginKind.PRIMARY : OriginKind.LAST_PROCESSING,
                ofSite ? Rung.SITE : rungs.get(random.nextInt(rungs.size())),
                OriginMix.of(ORIGINS.get(1 + random.nextInt(ORIGINS.size() - 1))),
                "R-1",
                "");
    }

    private Integer id(
            Table<?> table, TableField<?, Integer> id, Condition condition, Random random) {
        List<Integer> ids = dsl.select(id).from(table).where(condition).orderBy(id).fetch(id);
        return ids.get(random.nextInt(ids.size()));
    }

    /** What an item contains changes, for months past as well. */
    private void map(Random random, LedgerBench.Desk desk) {
        CurrentActor.asActor(
                desk.actor(),
                () -> {
                    ContentFile file = new ContentFile("random");
                    file.header(
                            List.of(
                                    "item",
                                    "input",
                                    "stage",
                                    "share_of_value",
                                    "kg_per_unit",
                                    "unit",
                                    "valid_from",
                                    "valid_to"));
                    String item = "I-" + random.nextInt(5);
                    for (String input : List.of("gallium", "germanium")) {
                        boolean share = random.nextBoolean();
                        file.row(
                                2,
                                List.of(
                                        item,
                                        input,
                                        "refining",
                                        share ? "0.%03d".formatted(1 + random.nextInt(499)) : "",
                                        share ? "" : "0.0" + (1 + random.nextInt(99)),
                                        share ? "" : "kg",
                                        "2026-0" + (1 + random.nextInt(2)),
                                        random.nextBoolean() ? "" : "2026-02"));
                    }
                    try {
                        contents.load(desk.unit(), file);
                    } catch (ContentRefusal e) {
                        assertThat(e.problems())
                                .allMatch(problem -> problem.column().equals("item"));
                    }
                });
    }

    private void price(Random random) {
        PriceFile file = new PriceFile("random");
        file.header(List.of("input", "stage", "month", "eur_per_kg", "source"));
        file.row(
                2,
                List.of(
                        "gallium",
                        "refining",
                        "2026-0" + (1 + random.nextInt(3)),
                        (1 + random.nextInt(900)) + ".25",
                        "test"));
        CurrentActor.asSystem(
                "test",
                () -> {
                    prices.load(file);
                    return file;
                });
    }

    /** A rate that changes counts for what is read from then on. */
    private void rate(Random random) {
        for (int month = 1; month <= 3; month++) {
            dsl.insertInto(EXCHANGE_RATE)
                    .set(EXCHANGE_RATE.CURRENCY, "JPY")
                    .set(EXCHANGE_RATE.MONTH, LocalDate.of(2026, month, 1))
                    .set(EXCHANGE_RATE.RATE, BigDecimal.valueOf(15_000 + random.nextInt(2_000), 2))
                    .set(EXCHANGE_RATE.DAYS, 20)
                    .set(EXCHANGE_RATE.SOURCE, "test")
                    .onDuplicateKeyUpdate()
                    .set(EXCHANGE_RATE.RATE, BigDecimal.valueOf(15_000 + random.nextInt(2_000), 2))
                    .execute();
        }
    }

    /** Few documents, so that files overlap; every fourth line is a credit note. */
    private static String file(Random random) {
        StringBuilder file = new StringBuilder(HEADER);
        int lines = 1 + random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            file.append(
                    "D-%d,%d,2026-%02d-%02d,I-%d,S-%d,W-%d,%d,%s,%s%d.%02d,%s,%s,%s,%s%n"
                            .formatted(
                                    random.nextInt(30),
                                    random.nextInt(4),
                                    1 + random.nextInt(3),
                                    1 + random.nextInt(28),
                                    random.nextInt(5),
                                    random.nextInt(3),
                                    random.nextInt(2),
                                    random.nextInt(1_000),
                                    random.nextBoolean() ? "kg" : "pcs",
                                    random.nextInt(4) == 0 ? "-" : "",
                                    random.nextInt(100_000),
                                    random.nextInt(100),
                                    random.nextBoolean() ? "JPY" : "EUR",
                                    ORIGINS.get(random.nextInt(ORIGINS.size())),
                                    random.nextBoolean() ? "" : "MY",
                                    LISTED.get(random.nextInt(LISTED.size()))));
        }
        return file.toString();
    }
}
