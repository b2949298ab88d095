package io.github.linchpin.demoledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.demo.DemoLedger;
import io.github.linchpin.demo.DemoUnit;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The purchases of the invented group, loaded as a server in demo mode does, over the winter in
 * which the suspensions of 2025 run out: what is exposed, day by day, in both readings.
 */
@WritingTest
// in a database of its own: what other tests publish would move the figures
@TestPropertySource(properties = "linchpin.test.alone=replay")
class DemoReplayTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FROM = LocalDate.of(2026, 11, 6);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 12);
    private static final String GOLDEN = "/spend/replay-of-the-demo-ledger.txt";

    @Autowired DemoGroup groups;
    @Autowired DemoRates rates;
    @Autowired DemoLines lines;
    @Autowired DemoContents contents;
    @Autowired DemoLicences demoLicences;
    @Autowired LicenceService licences;
    @Autowired LicenceCoverService covers;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired SpendService spend;
    @Autowired DSLContext dsl;

    @Test
    void every_day_adds_up_and_every_move_is_as_on_file() throws IOException {
        DemoGroup.Group group = load(new DemoLedger(DemoLedger.SEED, LAST_DAY));
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        group.companies().values().forEach(bench::requireSums);
        String told =
                CurrentActor.as(
                        Actor.system("replay", new UnitScope(Set.of(group.top()))), this::replay);
        Files.writeString(Path.of("target", "replay-of-the-demo-ledger.txt"), told);
        licences(group, new DemoLedger(DemoLedger.SEED, LAST_DAY));
        try (var golden = DemoReplayTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(told)
                    .as("target/replay-of-the-demo-ledger.txt is what came out")
                    .isEqualTo(
                            golden == null
                                    ? ""
                                    : new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private DemoGroup.Group load(DemoLedger ledger) throws IOException {
        rates.add(ledger, YearMonth.from(LAST_DAY));
        DemoGroup.Group group =
                CurrentActor.asSystem("replay", () -> groups.prepare(ledger).orElseThrow());
        Actor actor = Actor.system("replay", new UnitScope(Set.of(group.top())));
        for (var company : group.companies().entrySet()) {
            CurrentActor.asActor(
                    actor,
                    () -> {
                        try {
                            assertThat(lines.load(ledger, company.getKey(), company.getValue()))
                                    .isGreaterThan(1_000);
                            contents.load(company.getValue(), YearMonth.from(LAST_DAY));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return group;
    }

    /** What the group has bought is such that every row of the file finds its goods, once. */
    private void licences(DemoGroup.Group group, DemoLedger ledger) {
        CurrentActor.asActor(
                Actor.system("replay", new UnitScope(Set.of(group.top()))),
                () -> {
                    for (int start = 0; start < 2; start++) {
                        for (DemoUnit company : ledger.units()) {
                            try {
                                demoLicences.load(
                                        company, group.companies().get(company.key()), LAST_DAY);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }
                    assertThat(licences.all()).hasSize(15);
                    BigDecimal licensed =
                            covers.cover(new Viewpoint(LAST_DAY, null), SpendFilter.ALL)
                                    .of(BigDecimal.ZERO)
                                    .licensed();
                    assertThat(licensed).isPositive();
                });
    }

    private String replay() {
        StringBuilder told =
                new StringBuilder("euros of purchases in the 12 whole months before each day,\n")
                        .append(
                                "on every day on which a figure is another than on the day before\n");
        for (Reading reading : Reading.values()) {
            told.append("\n== ").append(reading.code()).append('\n');
            PurchaseExposure before = exposure(FROM, reading);
            told.append('\n').append(words(before));
            for (LocalDate day : days()) {
                PurchaseExposure then = exposure(day, reading);
                if (!then.whole().equals(before.whole())) {
                    told.append('\n').append(words(then));
                    LocalDate today = day;
                    before.moves().stream()
                            .filter(move -> move.day().equals(today))
                            .forEach(move -> told.append(words(move)));
                }
                before = then;
            }
        }
        return told.toString();
    }

    /** Every day as a proof; in every build those around the days on which something happens. */
    private static List<LocalDate> days() {
        Set<LocalDate> happens =
                Set.of(
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 11, 28),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 11));
        return FROM.plusDays(1)
                .datesUntil(UNTIL.plusDays(1))
                .filter(day ->
                        Proof.isFull()
                                || happens.contains(day)
                                || happens.contains(day.plusDays(1))
                                || day.equals(UNTIL))
                .toList();
    }

    private PurchaseExposure exposure(LocalDate day, Reading reading) {
        PurchaseExposure exposure =
                spend.exposure(new Viewpoint(day, null, "US", reading), SpendFilter.ALL);
        BigDecimal inputs =
                exposure.inputs().stream()
                        .map(input -> input.partition().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        // the parts add up to what was spent on inputs, on every day and to the last digit
        assertThat(exposure.whole().value()).as("%s", day).isEqualByComparingTo(inputs);
        assertThat(inputs).isPositive().isLessThan(exposure.spend());
        assertThat(sum(exposure.whole().byRung().values())).isEqualByComparingTo(inputs);
        assertThat(
                        sum(exposure.whole().byOrigin().values())
                                .add(exposure.whole().of(ControlClass.UNKNOWN)))
                .isEqualByComparingTo(inputs);
        return exposure;
    }

    private static BigDecimal sum(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String words(PurchaseExposure exposure) {
        Partition whole = exposure.whole();
        return "%s  %s of %s%n"
                        .formatted(exposure.day(), cents(whole.value()), cents(exposure.spend()))
                + Arrays.stream(ControlClass.values())
                        .map(one -> "  %-12s %16s%n".formatted(one.code(), cents(whole.of(one))))
                        .collect(Collectors.joining());
    }

    private static String words(ComingMove move) {
        return "    %s %s: %s from %s to %s, %s%n"
                .formatted(
                        move.input(),
                        move.stage().code(),
                        cents(move.euros()),
                        move.from().code(),
                        move.to().code(),
                        String.join(" ", move.measures().stream().sorted().toList()));
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
