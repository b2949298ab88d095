package io.github.linchpin.metric;

import static io.github.linchpin.metric.Numbers.assertNear;
import static io.github.linchpin.metric.Numbers.block;
import static io.github.linchpin.metric.Numbers.dec;
import static io.github.linchpin.metric.Numbers.decs;
import static io.github.linchpin.metric.Numbers.exact;
import static io.github.linchpin.metric.Numbers.exactRows;
import static io.github.linchpin.metric.Numbers.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricExampleTest {

    @ParameterizedTest
    @CsvSource({".5 .3 .2, .07, 1.029653, .068959", ".9 .1, .64, .325083, .368064"})
    void normalised_index_entropy_and_theil(
            String shares, String normalised, String entropy, String theil) {
        Distribution table = exact(shares.split(" "));
        assertNear(NormalisedHhi.of(table, Hhi.of(table)).point(), normalised, 1e-12);
        Concentration all = Metrics.of(table, List.of(), Governance.NONE);
        assertNear(all.entropyValue(), entropy, 5e-7);
        assertNear(all.theilValue(), theil, 5e-7);
    }

    @Test
    void single_country_is_fully_concentrated() {
        Distribution one = exact("1", "0");
        assertThat(NormalisedHhi.of(one, Hhi.of(one)).point()).isEqualByComparingTo("1");
        assertThat(NormalisedHhi.of(one, Hhi.of(one)).low()).isEqualByComparingTo("1");
    }

    @Test
    void normalised_index_is_an_interval_where_there_is_a_residual() {
        Distribution table =
                Distribution.of(Denominator.PERCENT, exactRows(".6", ".2"), block(".2"));
        Interval normalised = NormalisedHhi.of(table, Hhi.of(table));
        assertThat(normalised.point()).isNull();
        // fewest countries: 3 (3 x .4 - 1)/2; most: without limit, the index itself
        assertThat(normalised.low()).isEqualByComparingTo(".1");
        assertThat(normalised.high()).isEqualByComparingTo(".44");
    }

    @Test
    void largest_shares() {
        Distribution table = exact(".3", ".5", ".2");
        Leader leader = Leader.of(table);
        assertThat(leader.area()).isEqualTo("XB");
        assertThat(leader.certain()).isTrue();
        assertThat(leader.share().point()).isEqualByComparingTo(".5");
        assertThat(TopShares.of(table, 3).point()).isEqualByComparingTo("1");
    }

    @Test
    void leader_is_uncertain_where_the_residual_may_hold_a_larger_country() {
        Distribution table = Distribution.of(Denominator.PERCENT, exactRows(".33"), block(".67"));
        Leader leader = Leader.of(table);
        assertThat(leader.area()).isEqualTo("XA");
        assertThat(leader.certain()).isFalse();
        assertThat(leader.share().point()).isNull();
        assertThat(leader.share().low()).isEqualByComparingTo(".33");
        assertThat(leader.share().high()).isEqualByComparingTo(".67");
    }

    @Test
    void leader_is_certain_where_the_source_lists_the_largest() {
        List<Figure> figures =
                List.of(
                        Figure.value("CN", dec("33"), dec("32.5"), dec("33.5")),
                        Numbers.residual(FigureKind.RANGE, null, "66.5", "67.5"));
        Leader leader = Leader.of(Distribution.of(Denominator.PERCENT, figures, Bounds.NONE, true));
        assertThat(leader.certain()).isTrue();
        assertThat(leader.share().point()).isEqualByComparingTo(".33");
        assertThat(leader.share().high()).isEqualByComparingTo(".335");
    }

    @Test
    void tie_has_no_certain_leader_and_names_the_first_code() {
        Leader leader = Leader.of(exact(".4", ".4", ".2"));
        assertThat(leader.area()).isEqualTo("XA");
        assertThat(leader.certain()).isFalse();
    }

    @Test
    void country_outside_the_total_shrinks_the_leader() {
        Distribution table = exact(".8", ".2").withMissing(Missing.country("US", null));
        Leader open = Leader.of(table);
        assertNear(open.share().low(), Double.toString(.8 / 1.8), 1e-9);
        assertThat(open.share().high()).isNull();
        assertThat(open.certain()).isFalse();
        Leader bounded = Leader.of(exact(".8", ".2").withMissing(Missing.country("US", dec(".1"))));
        assertNear(bounded.share().low(), ".72", 1e-9);
        assertNear(bounded.share().high(), ".8", 1e-9);
        assertThat(bounded.certain()).isTrue();
    }

    @Test
    void governance_weight() {
        assertNear(Governance.weight(dec("-0.441074")), ".588215", 5e-7);
        assertThat(Governance.weight(dec("-3.016512"))).isEqualByComparingTo("1");
    }

    @Test
    void governance_weighted_index_of_exact_shares() {
        Governance governance = new Governance(Map.of("XA", dec("-2.5"), "XB", dec("0")));
        HhiInterval index = Hhi.of(exact(".6", ".4"), governance);
        assertThat(index.point()).isEqualByComparingTo(".44");
        assertThat(index.low()).isEqualByComparingTo(".44");
        assertThat(index.high()).isEqualByComparingTo(".44");
    }

    @Test
    void missing_governance_is_insufficient_data_and_never_a_default() {
        Governance governance = new Governance(Map.of("XA", dec("0")));
        assertThat(Hhi.of(exact(".6", ".4"), governance))
                .isEqualTo(HhiInterval.insufficient(InsufficientData.GOVERNANCE_MISSING));
        assertThat(Hhi.of(exact("1", "0"), governance).point()).isEqualByComparingTo(".5");
    }

    @Test
    void unknown_countries_weigh_nothing_at_best_and_fully_at_worst() {
        Governance governance = new Governance(Map.of("XA", dec("0"), "XB", dec("0")));
        Distribution table =
                Distribution.of(Denominator.PERCENT, exactRows(".6", ".2"), block(".2"));
        HhiInterval index = Hhi.of(table, governance);
        assertThat(index.low()).isEqualByComparingTo(".20");
        assertThat(index.high()).isEqualByComparingTo(".24");
    }

    @Test
    void eu_supply_risk() {
        BigDecimal one = BigDecimal.ONE;
        assertNear(risk("4.8", "3.0", one), "3.6309", 1e-9);
        assertNear(risk("4.8", "3.0", dec(".4")), "3.12816", 1e-9);
        assertNear(
                SupplyRisk.of(dec("4.8"), null, one, dec(".02"), dec(".95")).orElseThrow(),
                "4.4688",
                1e-9);
        assertNear(
                SupplyRisk.of(null, dec("4.8"), one, dec(".02"), dec(".95")).orElseThrow(),
                "4.4688",
                1e-9);
        assertThat(SupplyRisk.of(null, null, one, one, one)).isEmpty();
    }

    @Test
    void hhi_part_of_the_supply_risk() {
        List<SupplyRisk.Supplier> suppliers =
                List.of(
                        new SupplyRisk.Supplier(dec(".90"), dec("5.9"), dec("1.1")),
                        new SupplyRisk.Supplier(dec(".06"), dec("6.8"), SupplyRisk.NEUTRAL),
                        new SupplyRisk.Supplier(dec(".04"), dec("2.9"), SupplyRisk.EU));
        assertNear(SupplyRisk.concentration(suppliers), "5.285092", 1e-9);
        assertThat(SupplyRisk.risk(dec("-0.5"))).isEqualByComparingTo("6");
    }

    @Test
    void material_is_critical_at_both_thresholds() {
        assertThat(SupplyRisk.ofMaterial(decs(".4", "1.0", ".7")).orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(SupplyRisk.isCritical(dec("1.0"), dec("2.8"))).isTrue();
        assertThat(SupplyRisk.isCritical(dec("0.99"), dec("2.8"))).isFalse();
        assertThat(SupplyRisk.isCritical(dec("1.0"), dec("2.79"))).isFalse();
    }

    @Test
    void import_reliance_of_the_supply_risk_is_never_negative() {
        assertNear(
                SupplyRisk.importReliance(dec("50"), dec("120"), dec("30")).orElseThrow(),
                Double.toString(90.0 / 140),
                1e-12);
        assertThat(SupplyRisk.importReliance(dec("50"), dec("0"), dec("30")).orElseThrow())
                .isEqualByComparingTo("0");
    }

    @Test
    void geopolitical_supply_risk() {
        assertThat(GeoPolRisk.of(dec(".3"), dec("1000"), dec("2000"), dec("500")).orElseThrow())
                .isEqualByComparingTo(".12");
        Governance governance = new Governance(Map.of("CN", dec("0")));
        assertThat(GeoPolRisk.weightedImports(Map.of("CN", dec("2000")), governance).orElseThrow())
                .isEqualByComparingTo("1000");
        assertThat(GeoPolRisk.weightedImports(Map.of("ZZ", dec("1")), governance)).isEmpty();
    }

    @Test
    void net_import_reliance() {
        NetImportReliance reliance =
                NetImportReliance.of(dec("50"), dec("120"), dec("30"), dec("10")).orElseThrow();
        assertNear(reliance.value(), ".666667", 5e-7);
        assertThat(reliance.isNetExporter()).isFalse();
        assertThat(
                        NetImportReliance.of(dec("50"), dec("0"), dec("30"), dec("0"))
                                .orElseThrow()
                                .isNetExporter())
                .isTrue();
        assertThat(NetImportReliance.of(dec("5"), dec("0"), dec("30"), dec("0"))).isEmpty();
    }

    @Test
    void core_dependency_indicators() {
        ImportDependency cdi =
                ImportDependency.of(decs("97", "2", "1"), dec("8"), dec("38")).orElseThrow();
        assertThat(cdi.concentration()).isEqualByComparingTo(".9414");
        assertNear(cdi.extraShare(), ".925926", 5e-7);
        assertNear(cdi.coverage(), "2.631579", 5e-7);
        assertThat(ImportDependency.of(List.of(), dec("8"), dec("38"))).isEmpty();
    }

    @Test
    void without_the_largest_supplier() {
        Map<String, BigDecimal> supply = Map.of("CN", dec("90"), "AU", dec("6"), "US", dec("4"));
        Map<String, BigDecimal> demand = Map.of("CN", dec("60"), "EU", dec("20"), "US", dec("20"));
        assertThat(NMinusOne.withDemand(supply, demand).orElseThrow()).isEqualByComparingTo(".25");
        assertThat(NMinusOne.withDemand(supply, Map.of("CN", dec("60")))).isEmpty();
        Distribution table = Distribution.of(Denominator.SUM, exactRows("90", "6", "4"));
        assertThat(NMinusOne.supplyOnly(Leader.of(table).share()).point())
                .isEqualByComparingTo(".10");
    }

    @Test
    void printed_total_is_checked_and_never_a_row() {
        assertThat(TotalCheck.of(dec("105"), dec("5"), dec("99"), dec("1")))
                .isEqualTo(new TotalCheck.Agrees());
        assertThat(TotalCheck.of(dec("19800"), dec("50"), dec("20109"), dec("10")))
                .isEqualTo(new TotalCheck.Excess(dec("20109"), dec("19800")));
        TotalCheck.Shortfall shortfall =
                (TotalCheck.Shortfall) TotalCheck.of(dec("120"), dec("5"), dec("99"), dec("1"));
        assertThat(shortfall.residual().low()).isEqualByComparingTo("15");
        assertThat(shortfall.residual().high()).isEqualByComparingTo("27");
    }

    @Test
    void percents_are_valid_where_some_reading_adds_up() {
        Distribution two =
                Distribution.of(Denominator.PERCENT, rows(".505", ".515", ".485", ".495"));
        assertThat(PercentCheck.of(two).isValid()).isTrue();
        assertThat(PercentCheck.of(exact(".6", ".3")).isValid()).isFalse();
        assertThat(PercentCheck.of(exact(".6", ".5")).isValid()).isFalse();
        Distribution rest =
                Distribution.of(Denominator.PERCENT, exactRows(".6", ".3"), block(".1"));
        assertThat(PercentCheck.of(rest).isValid()).isTrue();
    }

    private static BigDecimal risk(String global, String eu, BigDecimal reliance) {
        return SupplyRisk.of(dec(global), dec(eu), reliance, dec(".02"), dec(".95")).orElseThrow();
    }
}
