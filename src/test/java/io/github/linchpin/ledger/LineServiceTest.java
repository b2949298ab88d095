package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages, counts and sums of purchase lines, against a plain filter over all of them. */
@WritingTest
class LineServiceTest {
    private static final String HEADER =
            "document_no,document_line,bought_on,item,description,supplier,supplier_name,amount,currency,destination,end_use,origin\n";
    private static final int SIZE = 7;

    @Autowired LedgerImportService imports;
    @Autowired LineService service;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private @Nullable LedgerBench bench;
    private LedgerBench.@Nullable Desk east;
    private LedgerBench.@Nullable Desk west;
    private @Nullable Actor both;

    /** A filter, and the same said in another way. */
    record Case(LineFilter filter, Predicate<LedgerLine> keeps) {}

    @BeforeEach
    void load() {
        bench = new LedgerBench(units, accounts, dsl);
        east = bench.desk("lines-east", "JP");
        west = bench.desk("lines-west", "US");
        both =
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts,
                                        "lines-both",
                                        Set.of(east.unit(), west.unit()),
                                        Role.MANAGER));
        if (!CurrentActor.as(both, service::isAny)) {
            add(east, file(new Random(1), 150));
            add(west, file(new Random(2), 130));
            // some are replaced, so that not every line counts
            add(east, file(new Random(3), 40));
        }
    }

    private void add(LedgerBench.Desk desk, String csv) {
        CurrentActor.asActor(
                desk.actor(),
                () -> imports.apply(imports.stage(bench.upload(desk, UUID.randomUUID(), csv))));
    }

    /** Many lines on few days of three years. */
    private static String file(Random random, int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            csv.append(
                    "D%d,%d,20%d-%02d-%02d,I-%d,%s,S-%d,%s,%d.25,EUR,%s,%s,%s%n"
                            .formatted(
                                    i / 3,
                                    i % 3,
                                    24 + random.nextInt(3),
                                    1 + random.nextInt(4) * 3,
                                    random.nextBoolean() ? 5 : 31 - random.nextInt(4),
                                    i % 5,
                                    i % 5 == 0 ? "Magnet 50_%" : "Rod",
                                    i % 4,
                                    "Seller " + i % 4,
                                    random.nextInt(1000) - 100,
                                    random.nextBoolean() ? "DE" : "US",
                                    List.of("civil", "military", "").get(random.nextInt(3)),
                                    List.of("", "CN", "CN:60;MY:40", "AU:10;CN:90", "MY")
                                            .get(random.nextInt(5)))
                            .replace("-04-31", "-04-30")
                            .replace("-06-31", "-06-30"));
        }
        return csv.toString().replace("\r", "");
    }

    private Stream<Case> cases() {
        LocalDate may = LocalDate.of(2025, 5, 1);
        return Stream.of(
                new Case(LineFilter.ALL, line -> true),
                new Case(
                        filter(
                                Set.of(east.unit()),
                                null,
                                null,
                                "",
                                "",
                                "",
                                "",
                                null,
                                "",
                                false,
                                ""),
                        line -> line.key().unit() == east.unit()),
                new Case(
                        filter(
                                Set.of(),
                                may,
                                LocalDate.of(2026, 4, 30),
                                "",
                                "",
                                "",
                                "",
                                null,
                                "",
                                false,
                                ""),
                        line ->
                                !line.key().day().isBefore(may)
                                        && line.key().day().isBefore(LocalDate.of(2026, 5, 1))),
                new Case(
                        filter(
                                Set.of(),
                                LocalDate.of(2025, 1, 5),
                                LocalDate.of(2026, 4, 28),
                                "",
                                "",
                                "",
                                "",
                                null,
                                "",
                                false,
                                ""),
                        line ->
                                !line.key().day().isBefore(LocalDate.of(2025, 1, 5))
                                        && !line.key().day().isAfter(LocalDate.of(2026, 4, 28))),
                new Case(
                        filter(Set.of(), null, null, "I-3", "", "", "", null, "", false, ""),
                        line -> line.goods().item().equals("I-3")),
                new Case(
                        filter(Set.of(), null, null, "net 50_%", "", "", "", null, "", false, ""),
                        line -> line.goods().description().equals("Magnet 50_%")),
                new Case(
                        filter(Set.of(), null, null, "", "seller 2", "", "", null, "", false, ""),
                        line -> line.seller().name().equals("Seller 2")),
                new Case(
                        filter(Set.of(), null, null, "", "", "DE", "", null, "", false, ""),
                        line -> line.terms().destination().equals("DE")),
                new Case(
                        filter(Set.of(), null, null, "", "", "", "CN", null, "", false, ""),
                        line -> line.terms().origin().contains("CN")),
                new Case(
                        filter(Set.of(), null, null, "", "", "", "none", null, "", false, ""),
                        line -> line.terms().origin().isEmpty()),
                new Case(
                        filter(
                                Set.of(),
                                null,
                                null,
                                "",
                                "",
                                "",
                                "",
                                EndUse.MILITARY,
                                "",
                                false,
                                ""),
                        line -> line.terms().endUse() == EndUse.MILITARY),
                new Case(
                        filter(Set.of(), null, null, "", "", "", "", null, "EUR", true, ""),
                        line -> line.money().isCredit()),
                new Case(
                        filter(Set.of(), null, null, "", "S-1", "US", "MY", null, "", false, "d1"),
                        line ->
                                line.seller().code().equals("S-1")
                                        && line.terms().destination().equals("US")
                                        && line.terms().origin().contains("MY")
                                        && line.document().number().startsWith("D1")),
                new Case(
                        filter(Set.of(), null, null, "nothing", "", "", "", null, "", false, ""),
                        line -> false));
    }

    private static LineFilter filter(
            Set<Integer> units,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String item,
            String supplier,
            String destination,
            String origin,
            @Nullable EndUse endUse,
            String currency,
            boolean credits,
            String document) {
        return new LineFilter(
                units,
                from,
                to,
                item,
                supplier,
                destination,
                origin,
                endUse,
                currency,
                credits,
                document);
    }

    @Test
    void pages_put_together_are_the_whole_set_in_both_directions() {
        List<LedgerLine> all = every(both, LineFilter.ALL);
        assertThat(all).hasSize(280);
        cases().forEach(one -> {
            List<LineKey> expected =
                    all.stream()
                            .filter(one.keeps())
                            .map(LedgerLine::key)
                            .sorted(LineKey.NEWEST_FIRST)
                            .toList();
            LinePage page = page(one, null);
            assertThat(page.newer()).isFalse();
            List<LineKey> found = new ArrayList<>(keys(page));
            while (page.older()) {
                page = page(one, LineCursor.olderThan(page.lines().getLast().key()));
                assertThat(page.newer()).isTrue();
                found.addAll(keys(page));
            }
            assertThat(found).as("%s", one.filter()).isEqualTo(expected);
            while (page.newer()) {
                LineKey first = page.lines().getFirst().key();
                page = page(one, LineCursor.newerThan(first));
                int from = page.newer() ? expected.indexOf(first) - SIZE : 0;
                assertThat(keys(page))
                        .isEqualTo(expected.subList(from, Math.min(from + SIZE, expected.size())));
            }
            assertThat(every(both, one.filter()))
                    .extracting(LedgerLine::key)
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void counts_and_sums_are_those_of_the_lines() {
        List<LedgerLine> all = every(both, LineFilter.ALL);
        cases().forEach(one -> {
            LineSummary summary = page(one, null).summary();
            assertThat(summary.lines())
                    .as("%s", one.filter())
                    .isEqualTo(all.stream().filter(one.keeps()).count());
            assertThat(summary.more()).isFalse();
            assertThat(summary.euros())
                    .isEqualByComparingTo(
                            all.stream()
                                    .filter(one.keeps())
                                    .map(line -> line.money().euros())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        });
    }

    @Test
    void a_month_can_be_jumped_to() {
        LinePage page =
                page(
                        new Case(LineFilter.ALL, line -> true),
                        LineCursor.upTo(LocalDate.of(2025, 1, 15)));
        assertThat(page.lines().getFirst().key().day()).isBefore(LocalDate.of(2025, 2, 1));
        assertThat(page.newer()).isTrue();
        assertThat(page.summary().months()).contains(LocalDate.of(2025, 1, 1));
    }

    @Test
    void nobody_sees_lines_of_a_unit_that_is_not_theirs() {
        LineKey foreign = every(west.actor(), LineFilter.ALL).getFirst().key();
        LineFilter asked =
                filter(Set.of(west.unit()), null, null, "", "", "", "", null, "", false, "");
        CurrentActor.asActor(
                east.actor(),
                () -> {
                    assertThat(service.find(foreign)).isEmpty();
                    assertThat(service.page(asked, null, SIZE).lines()).isEmpty();
                    assertThat(service.page(asked, null, SIZE).summary().lines()).isZero();
                    assertThat(service.page(LineFilter.ALL, null, 1000).lines())
                            .hasSize(150)
                            .allMatch(line -> line.key().unit() == east.unit());
                    assertThat(service.page(LineFilter.ALL, null, SIZE).summary().lines())
                            .isEqualTo(150);
                });
        assertThat(every(east.actor(), asked)).isEmpty();
        assertThat(every(east.actor(), LineFilter.ALL)).hasSize(150);
        Actor nobody =
                CurrentActor.asSystem(
                        "test", () -> People.person(accounts, "lines-nobody", Role.MANAGER));
        assertThat(CurrentActor.as(nobody, service::isAny)).isFalse();
        assertThat(every(nobody, LineFilter.ALL)).isEmpty();
    }

    @Test
    void the_key_of_a_line_is_read_back_and_nothing_else_is() {
        LineKey key = new LineKey(3, LocalDate.of(2024, 2, 29), 4711);
        assertThat(LineKey.of(key.written())).hasValue(key);
        for (String other :
                List.of("", "3", "3_2023-02-29_1", "3_2024-13-01_1", "x_2024-01-01_1")) {
            assertThat(LineKey.of(other)).as(other).isEmpty();
        }
    }

    private LinePage page(Case one, @Nullable LineCursor from) {
        return CurrentActor.as(both, () -> service.page(one.filter(), from, SIZE));
    }

    private static List<LineKey> keys(LinePage page) {
        return page.lines().stream().map(LedgerLine::key).toList();
    }

    private List<LedgerLine> every(Actor actor, LineFilter filter) {
        List<LedgerLine> lines = new ArrayList<>();
        CurrentActor.asActor(actor, () -> service.each(filter, lines::add));
        return lines;
    }
}
