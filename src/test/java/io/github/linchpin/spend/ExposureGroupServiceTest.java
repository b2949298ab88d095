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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One value of purchases, taken apart in every way; the parts are always the same value. */
@WritingTest
class ExposureGroupServiceTest {
    private static final Viewpoint NOVEMBER =
            new Viewpoint(LocalDate.of(2026, 11, 21), null, "US", Reading.AS_REPORTED);

    @Autowired SpendService spend;
    @Autowired ExposureGroupService groups;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("spend-groups", "US");
        if (!groups(Grouping.INPUT, SpendFilter.ALL).isEmpty()) {
            return;
        }
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                G-1,1,2026-06-10,GA,S-1,400000,EUR,CN:75;JP:25,civil,no
                G-1,2,2026-06-10,GA,S-2,60000,EUR,,civil,no
                G-2,1,2026-06-11,DY,S-2,250000,EUR,CN,civil,no
                G-3,1,2026-06-11,ALLOY,S-3,100000,EUR,CN,civil,no
                """);
        bench.map(
                desk,
                contents,
                "GA,gallium,refining,metal,1,2020-01",
                "DY,dysprosium,refining,oxide,1,2020-01",
                "ALLOY,dysprosium,refining,oxide,0.1,2020-01",
                "ALLOY,gallium,refining,,0.2,2020-01");
    }

    @Test
    void each_way_gives_its_own_groups() {
        assertThat(values(Grouping.INPUT, SpendFilter.ALL))
                .isEqualTo(Map.of("gallium", "480000.00", "dysprosium", "260000.00"));
        assertThat(values(Grouping.STAGE, SpendFilter.ALL))
                .isEqualTo(Map.of("refining", "740000.00"));
        assertThat(values(Grouping.SUPPLIER, SpendFilter.ALL))
                .isEqualTo(Map.of("S-1", "400000.00", "S-2", "310000.00", "S-3", "30000.00"));
        assertThat(values(Grouping.ITEM, SpendFilter.ALL))
                .isEqualTo(Map.of("GA", "460000.00", "DY", "250000.00", "ALLOY", "30000.00"));
        assertThat(values(Grouping.COUNTRY, SpendFilter.ALL))
                .isEqualTo(Map.of("CN", "580000.00", "JP", "100000.00", "", "60000.00"));
        assertThat(values(Grouping.FORM, SpendFilter.ALL))
                .isEqualTo(
                        Map.of(
                                "gallium/refining/metal",
                                "460000.00",
                                "gallium/refining/",
                                "20000.00",
                                "dysprosium/refining/oxide",
                                "260000.00"));
        assertThat(groups(Grouping.UNIT, SpendFilter.ALL))
                .singleElement()
                .satisfies(group -> assertThat(group.key().unit()).isEqualTo(desk.unit()));
    }

    @Test
    void whatever_they_have_in_common_the_groups_add_up_to_the_whole_class_by_class() {
        Partition whole = exposure(SpendFilter.ALL).whole();
        for (Grouping by : Grouping.values()) {
            List<ExposureGroup> groups = groups(by, SpendFilter.ALL);
            for (ControlClass one : ControlClass.values()) {
                assertThat(
                                groups.stream()
                                        .map(group -> group.partition().of(one))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s %s", by, one)
                        .isEqualByComparingTo(whole.of(one));
            }
            assertThat(groups)
                    .extracting(group -> group.partition().value())
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @Test
    void a_group_by_measure_is_what_the_filter_of_that_measure_shows() {
        for (ExposureGroup group : groups(Grouping.MEASURE, SpendFilter.ALL)) {
            if (!group.key().code().isEmpty()) {
                assertThat(group.partition().value())
                        .as(group.key().code())
                        .isEqualByComparingTo(
                                exposure(
                                                new SpendFilter(
                                                        null,
                                                        "",
                                                        null,
                                                        null,
                                                        null,
                                                        "",
                                                        group.key().code()))
                                        .whole()
                                        .value());
            }
        }
        assertThat(groups(Grouping.MEASURE, SpendFilter.ALL))
                .extracting(group -> group.key().code())
                .hasSizeGreaterThan(1)
                .contains("");
    }

    @Test
    void filters_leave_only_what_they_name() {
        SpendFilter licence = new SpendFilter(null, "", null, null, ControlClass.LICENCE, "", "");
        assertThat(groups(Grouping.COUNTRY, licence))
                .extracting(group -> group.key().code())
                .containsExactly("CN");
        assertThat(values(Grouping.SUPPLIER, SpendFilter.of("gallium")))
                .isEqualTo(Map.of("S-1", "400000.00", "S-2", "60000.00", "S-3", "20000.00"));
        int supplier =
                groups(Grouping.SUPPLIER, SpendFilter.ALL).stream()
                        .map(ExposureGroup::key)
                        .filter(key -> key.code().equals("S-2"))
                        .findAny()
                        .orElseThrow()
                        .id();
        assertThat(
                        values(
                                Grouping.ITEM,
                                new SpendFilter(desk.unit(), "", null, supplier, null, "", "")))
                .isEqualTo(Map.of("GA", "60000.00", "DY", "250000.00"));
    }

    private Map<String, String> values(Grouping by, SpendFilter filter) {
        return groups(by, filter).stream()
                .collect(
                        Collectors.toMap(
                                group -> group.key().code(),
                                group -> group.partition().value().setScale(2).toPlainString()));
    }

    private List<ExposureGroup> groups(Grouping by, SpendFilter filter) {
        return CurrentActor.as(desk.actor(), () -> groups.groups(NOVEMBER, filter, by));
    }

    private PurchaseExposure exposure(SpendFilter filter) {
        return CurrentActor.as(desk.actor(), () -> spend.exposure(NOVEMBER, filter));
    }
}
