package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The worked example of the partition, through the import and the sums. */
@WritingTest
class SpendServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BAN = LocalDate.of(2026, 11, 28);

    @Autowired SpendService spend;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("spend-example", "US");
        if (CurrentActor.as(desk.actor(), () -> exposure(TODAY, Reading.AS_REPORTED))
                        .spend()
                        .signum()
                != 0) {
            return;
        }
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                E-1,1,2026-06-10,GA,S-1,400000,EUR,CN:98.38;JP:1.62,civil,no
                E-2,1,2026-06-11,DY,S-2,250000,EUR,CN:95;JP:5,civil,no
                """);
        bench.map(
                desk,
                contents,
                "GA,gallium,refining,metal,1,2020-01",
                "DY,dysprosium,refining,oxide,1,2020-01");
    }

    @Test
    void licence_today_and_prohibited_from_the_day_on_which_the_suspension_ends() {
        for (Reading reading : Reading.values()) {
            Partition today = partition(TODAY, reading);
            assertThat(today.of(ControlClass.LICENCE)).isEqualByComparingTo("631020");
            assertThat(today.of(ControlClass.PROHIBITED)).isEqualByComparingTo("0");
            assertThat(
                            today.latent()
                                    .get(
                                            new Partition.Move(
                                                    ControlClass.LICENCE, ControlClass.PROHIBITED)))
                    .isEqualByComparingTo("393520");
            Partition then = partition(BAN, reading);
            assertThat(then.of(ControlClass.PROHIBITED)).isEqualByComparingTo("393520");
            assertThat(then.of(ControlClass.LICENCE)).isEqualByComparingTo("237500");
        }
    }

    @Test
    void the_parts_add_up_to_the_spend_on_every_day() {
        for (LocalDate day = TODAY;
                day.isBefore(LocalDate.of(2027, 1, 12));
                day = day.plusDays(1)) {
            Partition parts = partition(day, Reading.AS_REPORTED);
            assertThat(parts.value()).as("%s", day).isEqualByComparingTo("650000");
            assertThat(sum(parts.byRung())).isEqualByComparingTo("650000");
            assertThat(parts.knownRatio()).isEqualByComparingTo("1");
        }
    }

    private static BigDecimal sum(Map<?, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Partition partition(LocalDate day, Reading reading) {
        return CurrentActor.as(desk.actor(), () -> exposure(day, reading)).whole();
    }

    private PurchaseExposure exposure(LocalDate day, Reading reading) {
        return spend.exposure(new Viewpoint(day, null, "US", reading), SpendFilter.ALL);
    }
}
