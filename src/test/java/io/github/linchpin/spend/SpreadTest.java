package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example of the expected value (docs/metrics.md, Exposure). */
class SpreadTest {
    private static final Map<String, BigDecimal> PRIOR =
            Map.of(
                    "CN", new BigDecimal(".7075"),
                    "US", new BigDecimal(".1432"),
                    "AU", new BigDecimal(".0595"),
                    "MM", new BigDecimal(".0591"));
    private static final Offset<BigDecimal> CENT = Offset.offset(new BigDecimal("0.005"));

    private static final ItemExposure FIRST = item(1, "100000", part("1", "CN"));
    private static final ItemExposure SECOND = item(2, "50000", part("1", null));
    private static final ItemExposure THIRD = item(3, "20000", part(".6", "JP"), part(".4", "CN"));

    @Test
    void known_and_likely_with_hard_bounds_and_two_deviations() {
        Spread china = Spread.of(List.of(FIRST, SECOND, THIRD), "CN");
        assertThat(china.low()).isEqualByComparingTo("108000");
        assertThat(china.expected()).isEqualByComparingTo("143375");
        assertThat(china.high()).isEqualByComparingTo("158000");
        assertThat(china.independent()).isCloseTo(new BigDecimal("22745.54"), CENT);
        assertThat(china.correlated()).isCloseTo(new BigDecimal("22745.54"), CENT);
        BigDecimal all = new BigDecimal("1700");
        assertThat(china.expected().doubleValue() / all.doubleValue())
                .isCloseTo(84.34, Offset.offset(.005));
        assertThat(china.low().doubleValue() / all.doubleValue())
                .isCloseTo(63.53, Offset.offset(.005));
        assertThat(china.high().doubleValue() / all.doubleValue())
                .isCloseTo(92.94, Offset.offset(.005));
    }

    @Test
    void two_suppliers_of_their_own_vary_less_than_one_of_both() {
        ItemExposure other = item(4, "50000", part("1", null));
        Spread two = Spread.of(List.of(SECOND, other), "CN");
        assertThat(two.correlated()).isCloseTo(new BigDecimal("45491.07"), CENT);
        assertThat(two.independent().doubleValue())
                .isCloseTo(22745.5357 * Math.sqrt(2), Offset.offset(.01));
        Spread one = Spread.of(List.of(SECOND, item(2, "50000", part("1", null))), "CN");
        assertThat(one.independent()).isCloseTo(one.correlated(), CENT);
    }

    @Test
    void what_is_known_does_not_vary() {
        Spread japan = Spread.of(List.of(FIRST, THIRD), "JP");
        assertThat(japan.low()).isEqualByComparingTo("12000").isEqualByComparingTo(japan.high());
        assertThat(japan.correlated()).isEqualByComparingTo("0");
    }

    private static ClassedPart part(String fraction, @Nullable String from) {
        return new ClassedPart(
                new BigDecimal(fraction),
                from,
                null,
                Classification.FREE,
                Classification.FREE,
                Classification.FREE,
                Set.of(),
                from == null
                        ? new Likely(
                                Rung.WORLD_SHARE,
                                PRIOR,
                                Map.of(
                                        ControlClass.FREE, new BigDecimal(".9693"),
                                        ControlClass.UNKNOWN, new BigDecimal(".0307")))
                        : null);
    }

    private static ItemExposure item(int supplier, String euros, ClassedPart... parts) {
        Partition.Sum sum = new Partition.Sum();
        for (ClassedPart part : parts) {
            sum.add(new BigDecimal(euros), Rung.DOCUMENT, part);
        }
        return new ItemExposure(
                new ItemExposure.Item(1, "Unit", supplier, "I-" + supplier, ""),
                new ItemExposure.Seller(supplier, "S-" + supplier, "Supplier " + supplier),
                new SpendScope(
                        1,
                        "neodymium",
                        Stage.MINING,
                        "",
                        Map.of(),
                        "US",
                        new Purchase.Buyer(EndUse.CIVIL, false)),
                new PurchaseOrigin(
                        1, OriginMix.UNKNOWN, Rung.NONE, OriginMix.UNKNOWN, Rung.NONE, ""),
                new BigDecimal(euros),
                sum.partition(),
                Set.of());
    }
}
