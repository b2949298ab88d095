package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.licence.Choice;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Value that needs a licence, split by what is on file, against adding up line by line. */
@WritingTest
class LicenceCoverTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** In force for gallium towards every destination, whatever the suspensions say. */
    private static final String GALLIUM = "CN-2023-23";

    @Autowired LicenceCoverService covers;
    @Autowired LicenceService licences;
    @Autowired SpendService spend;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    /** A line: what of it is known to come from China needs a licence. */
    private record Bought(
            String item, String supplier, String destination, BigDecimal amount, int chinese) {
        BigDecimal needing() {
            return amount.multiply(BigDecimal.valueOf(chinese)).movePointLeft(2);
        }
    }

    private LedgerBench.Desk buy(String unit, List<Bought> lines) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk(unit, "DE");
        StringBuilder csv =
                new StringBuilder(
                        "document_no,document_line,bought_on,item,supplier,amount,currency,origin,destination,end_use,buyer_listed\n");
        for (int i = 0; i < lines.size(); i++) {
            Bought line = lines.get(i);
            String origin =
                    switch (line.chinese()) {
                        case 100 -> "CN";
                        case 0 -> "JP";
                        default -> "CN:%d;JP:%d".formatted(line.chinese(), 100 - line.chinese());
                    };
            csv.append(
                    "L-1,%d,2026-0%d-11,%s,%s,%s,EUR,%s,%s,civil,no%n"
                            .formatted(
                                    i,
                                    1 + i % 8, // months that are over on every day asked for
                                    line.item(),
                                    line.supplier(),
                                    line.amount(),
                                    origin,
                                    line.destination()));
        }
        bench.load(desk, imports, csv.toString());
        bench.map(
                desk,
                contents,
                lines.stream()
                        .map(Bought::item)
                        .distinct()
                        .map(item -> item + ",gallium,refining,metal,1,2020-01")
                        .toArray(String[]::new));
        return desk;
    }

    @Test
    void a_value_is_licensed_applied_for_or_neither_from_the_first_day_to_the_last() {
        LedgerBench.Desk desk =
                buy(
                        "cover-days",
                        List.of(
                                new Bought("GA", "S-1", "DE", new BigDecimal("1000.01"), 90),
                                new Bought("GB", "S-1", "DE", new BigDecimal("500"), 100),
                                new Bought("GA", "S-2", "DE", new BigDecimal("70"), 100),
                                new Bought("GA", "S-1", "PL", new BigDecimal("3"), 100)));
        LocalDate first = LocalDate.of(2026, 11, 10);
        LocalDate last = LocalDate.of(2026, 12, 31);
        record(
                desk,
                "S-1",
                "GA",
                GALLIUM,
                new LicenceDates(LocalDate.of(2026, 10, 1), null, first, last));
        check(desk, first.minusDays(1), "0", null, "900.009", 39, "573");
        check(desk, first, "900.009", last, "0", 0, "573");
        check(desk, last, "900.009", last, "0", 0, "573");
        check(desk, last.plusDays(1), "0", null, "0", 0, "1473.009");
        // all of the supplier's: what is bought of the other item waits
        record(desk, "S-1", null, null, LicenceDates.appliedOn(LocalDate.of(2026, 10, 11)));
        check(desk, DAY, "900.009", last, "500", 41, "73");
        // the next licence follows without a gap, and then one without an end
        record(desk, "S-1", "GA", null, LicenceDates.valid(last.plusDays(1), last.plusDays(10)));
        check(desk, DAY, "900.009", last.plusDays(10), "500", 41, "73");
        record(desk, "S-1", null, null, LicenceDates.valid(last.plusDays(11), null));
        check(desk, DAY, "900.009", null, "500", 41, "73");
        // another measure's licence covers nothing of this
        record(desk, "S-2", null, "CN-2025-18", LicenceDates.valid(first, null));
        check(desk, DAY, "900.009", null, "500", 41, "73");
        record(desk, "S-2", null, GALLIUM, LicenceDates.valid(first, DAY));
        check(desk, DAY, "970.009", DAY, "500", 41, "3");
        assertThat(cover(desk, DAY, SpendFilter.ALL).ends())
                .hasSize(1)
                .hasEntrySatisfying(DAY, value -> assertThat(value).isEqualByComparingTo("70"));
    }

    @Test
    void what_was_withdrawn_or_belongs_to_another_unit_covers_nothing() {
        List<Bought> lines = List.of(new Bought("GA", "S-1", "DE", new BigDecimal("1000"), 100));
        LedgerBench.Desk desk = buy("cover-own", lines);
        LedgerBench.Desk other = buy("cover-other", lines);
        record(other, "S-1", null, null, LicenceDates.valid(DAY, null));
        check(desk, DAY, "0", null, "0", 0, "1000");
        int id = record(desk, "S-1", null, null, LicenceDates.valid(DAY, null));
        check(desk, DAY, "1000", null, "0", 0, "0");
        ExportLicence licence = as(desk, licences::all).getFirst();
        assertThat(cover(desk, DAY, SpendFilter.ALL).under(licence)).isEqualByComparingTo("1000");
        assertThat(cover(other, DAY, SpendFilter.ALL).under(licence)).isZero();
        CurrentActor.asActor(desk.actor(), () -> licences.withdraw(desk.unit(), id, "not ours"));
        check(desk, DAY, "0", null, "0", 0, "1000");
    }

    @Test
    void a_filter_keeps_the_same_of_the_licences_as_of_the_purchases() {
        LedgerBench.Desk desk =
                buy(
                        "cover-filter",
                        List.of(
                                new Bought("GA", "S-1", "DE", new BigDecimal("1000"), 60),
                                new Bought("GB", "S-2", "DE", new BigDecimal("200"), 100)));
        record(desk, "S-1", null, null, LicenceDates.valid(DAY, null));
        for (SpendFilter filter :
                List.of(
                        new SpendFilter(null, "", null, null, ControlClass.FREE, "", ""),
                        new SpendFilter(null, "germanium", null, null, null, "", ""),
                        new SpendFilter(null, "", null, null, null, "JP", ""),
                        new SpendFilter(0, "", null, null, null, "", ""))) {
            assertThat(cover(desk, DAY, filter).of(BigDecimal.ZERO).licensed()).isZero();
        }
        for (SpendFilter filter :
                List.of(
                        new SpendFilter(null, "", null, null, ControlClass.LICENCE, "", ""),
                        new SpendFilter(
                                desk.unit(),
                                "gallium",
                                Stage.REFINING,
                                null,
                                null,
                                "CN",
                                GALLIUM))) {
            assertThat(cover(desk, DAY, filter).of(BigDecimal.ZERO).licensed())
                    .isEqualByComparingTo("600");
        }
    }

    /** Random lines and licences: the split is what looking at each line alone gives. */
    @Test
    void the_parts_add_up_to_what_needs_a_licence_to_the_cent() {
        Random random = new Random(20261121);
        for (int round = 0; round < 3; round++) {
            List<Bought> lines = lines(random);
            LedgerBench.Desk desk = buy("cover-random-" + round, lines);
            for (int i = 0; i < 12; i++) {
                record(
                        desk,
                        "S-" + random.nextInt(4),
                        random.nextBoolean() ? null : "G" + random.nextInt(3),
                        random.nextInt(3) == 0 ? GALLIUM : null,
                        dates(random));
            }
            List<ExportLicence> all = as(desk, licences::all);
            for (int days = -70; days <= 70; days += 7) {
                requireSame(desk, lines, all, DAY.plusDays(days));
            }
        }
    }

    private static List<Bought> lines(Random random) {
        List<Bought> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(
                    new Bought(
                            "G" + random.nextInt(3),
                            "S-" + random.nextInt(4),
                            random.nextInt(4) == 0 ? "PL" : "DE",
                            BigDecimal.valueOf(random.nextInt(1, 10_000_000), 2),
                            List.of(100, 100, 63, 0).get(random.nextInt(4))));
        }
        return lines;
    }

    private static LicenceDates dates(Random random) {
        LocalDate applied = DAY.plusDays(random.nextInt(-90, 60));
        LocalDate first = applied.plusDays(random.nextInt(0, 40));
        return switch (random.nextInt(5)) {
            case 0 -> LicenceDates.appliedOn(applied);
            case 1 -> new LicenceDates(applied, first, null, null);
            case 2 -> LicenceDates.valid(first, null);
            default ->
                    new LicenceDates(applied, null, first, first.plusDays(random.nextInt(0, 50)));
        };
    }

    private void requireSame(
            LedgerBench.Desk desk, List<Bought> lines, List<ExportLicence> all, LocalDate on) {
        BigDecimal licensed = BigDecimal.ZERO;
        BigDecimal applied = BigDecimal.ZERO;
        BigDecimal none = BigDecimal.ZERO;
        Map<Integer, BigDecimal> under = new HashMap<>();
        long waiting = 0;
        for (Bought line : lines) {
            boolean isLicensed = false;
            boolean isApplied = false;
            long days = 0;
            for (ExportLicence one : all) {
                String item = one.names().item();
                if (!one.names().supplierCode().equals(line.supplier())
                        || !(item.isEmpty() || item.equals(line.item()))
                        || !one.terms().goods().destination().equals(line.destination())) {
                    continue;
                }
                under.merge(one.id(), line.needing(), BigDecimal::add);
                LicenceDates dates = one.terms().dates();
                boolean begun = dates.first() != null && !dates.first().isAfter(on);
                isLicensed |= begun && (dates.last() == null || !dates.last().isBefore(on));
                if (!begun
                        && dates.applied() != null
                        && !dates.applied().isAfter(on)
                        && (dates.refused() == null || dates.refused().isAfter(on))) {
                    isApplied = true;
                    days = Math.max(days, ChronoUnit.DAYS.between(dates.applied(), on));
                }
            }
            if (isLicensed) {
                licensed = licensed.add(line.needing());
            } else if (isApplied) {
                applied = applied.add(line.needing());
                waiting = line.chinese() == 0 ? waiting : Math.max(waiting, days);
            } else {
                none = none.add(line.needing());
            }
        }
        LicenceSplit split = split(desk, on);
        assertThat(split.licensed()).as("%s", on).isEqualByComparingTo(licensed);
        assertThat(split.applied()).as("%s", on).isEqualByComparingTo(applied);
        assertThat(split.none()).as("%s", on).isEqualByComparingTo(none);
        assertThat(split.waiting()).as("%s", on).isEqualTo(waiting);
        assertThat(split.value()).isEqualByComparingTo(licensed.add(applied).add(none));
        LicenceCover cover = cover(desk, on, SpendFilter.ALL);
        all.forEach(one ->
                assertThat(cover.under(one))
                        .isEqualByComparingTo(under.getOrDefault(one.id(), BigDecimal.ZERO)));
        assertThat(cover.ends().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(licensed);
        assertThat(cover.of("gallium", Stage.REFINING, split.value())).isEqualTo(split);
    }

    private void check(
            LedgerBench.Desk desk,
            LocalDate on,
            String licensed,
            @Nullable LocalDate until,
            String applied,
            long waiting,
            String none) {
        LicenceSplit split = split(desk, on);
        assertThat(split.licensed()).as("%s", on).isEqualByComparingTo(licensed);
        assertThat(split.until()).as("%s", on).isEqualTo(until);
        assertThat(split.applied()).as("%s", on).isEqualByComparingTo(applied);
        assertThat(split.waiting()).as("%s", on).isEqualTo(waiting);
        assertThat(split.none()).as("%s", on).isEqualByComparingTo(none);
    }

    /** With the value that the exposure has, which must be what the register of licences needs. */
    private LicenceSplit split(LedgerBench.Desk desk, LocalDate on) {
        BigDecimal needed = as(desk, () -> covers.needed(viewpoint(on), SpendFilter.ALL));
        assertThat(needed)
                .isEqualByComparingTo(
                        as(desk, () -> spend.exposure(viewpoint(on), SpendFilter.ALL))
                                .whole()
                                .of(ControlClass.LICENCE));
        return cover(desk, on, SpendFilter.ALL).of(needed);
    }

    private LicenceCover cover(LedgerBench.Desk desk, LocalDate on, SpendFilter filter) {
        return as(desk, () -> covers.cover(viewpoint(on), filter));
    }

    private static Viewpoint viewpoint(LocalDate on) {
        return new Viewpoint(on, null, "US", Reading.AS_REPORTED);
    }

    private int record(
            LedgerBench.Desk desk,
            String supplier,
            @Nullable String item,
            @Nullable String measure,
            LicenceDates dates) {
        return as(
                desk,
                () -> {
                    int seller = named(supplier, licences.suppliers(desk.unit(), supplier, 9));
                    Integer goods =
                            item == null
                                    ? null
                                    : named(item, licences.items(desk.unit(), seller, item, 9));
                    return licences.record(
                            desk.unit(),
                            new LicenceTerms(
                                    new LicenceTerms.Goods(seller, goods, "DE", measure),
                                    LicenceType.INDIVIDUAL,
                                    "N-" + Objects.hash(supplier, item, measure, dates),
                                    "",
                                    null,
                                    dates,
                                    ""));
                });
    }

    private static int named(String code, List<Choice> choices) {
        return choices.stream().filter(one -> one.code().equals(code)).findAny().orElseThrow().id();
    }

    private static <T> T as(LedgerBench.Desk desk, Supplier<T> work) {
        return CurrentActor.as(desk.actor(), work);
    }
}
