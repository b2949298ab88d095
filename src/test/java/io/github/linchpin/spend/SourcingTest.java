package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.measure.Classification;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.Sourcing.Flag;
import io.github.linchpin.spend.Sourcing.Supplied;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Single and sole sources, as docs/metrics.md says. */
class SourcingTest {
    private static final int CASES = 1_000;

    @Test
    void one_of_several_known_suppliers_is_a_single_source() {
        Sourcing sourcing = of(supplied(1, "Akita", "900"), supplied(2, "Ganzhou", "0"));
        assertThat(sourcing.flag()).isEqualTo(Flag.SINGLE);
        assertThat(sourcing.used()).isEqualTo(1);
        assertThat(sourcing.known()).isEqualTo(2);
        assertThat(sourcing.usedNames()).containsExactly("Akita");
    }

    @Test
    void the_only_supplier_ever_is_a_sole_source() {
        assertThat(of(supplied(1, "Akita", "900")).flag()).isEqualTo(Flag.SOLE);
        assertThat(of(supplied(1, "Akita", "900"), supplied(2, "Ganzhou", "1")).flag())
                .isEqualTo(Flag.SEVERAL);
    }

    @Test
    void what_is_only_given_back_or_not_bought_any_more_is_no_source_in_use() {
        assertThat(of(supplied(1, "Akita", "900"), supplied(2, "Ganzhou", "-5")).flag())
                .isEqualTo(Flag.SINGLE);
        assertThat(of(supplied(1, "Akita", "0")).flag()).isEqualTo(Flag.SEVERAL);
        assertThat(new Sourcing(List.of(supplied(1, "Akita", "0")), "CN").flag())
                .isEqualTo(Flag.SEVERAL);
        assertThat(of().flag()).isEqualTo(Flag.SEVERAL);
    }

    @Test
    void a_supplier_is_the_same_in_two_units_by_its_name() {
        Sourcing same =
                of(
                        new Supplied(1, 7, "Akita  Metals", new BigDecimal("900")),
                        new Supplied(2, 9, " akita metals", new BigDecimal("100")));
        assertThat(same.flag()).isEqualTo(Flag.SOLE);
        assertThat(same.known()).isEqualTo(1);
    }

    @Test
    void one_country_is_a_sole_source_whoever_delivers() {
        Sourcing sourcing =
                new Sourcing(
                        List.of(supplied(1, "Akita", "900"), supplied(2, "Ganzhou", "100")), "CN");
        assertThat(sourcing.flag()).isEqualTo(Flag.SOLE);
        assertThat(sourcing.isSoleSupplier()).isFalse();
        assertThat(sourcing.bySupplier().flag()).isEqualTo(Flag.SEVERAL);
    }

    @Test
    void a_country_is_the_only_one_where_all_is_known_to_come_from_there() {
        assertThat(country(null, bought("CN", "900"))).isEqualTo("CN");
        assertThat(country(null, bought("CN", "900"), bought("CN", "100"))).isEqualTo("CN");
        assertThat(country(null, bought("CN", "900"), bought("JP", "1"))).isNull();
        assertThat(country(null, bought("CN", "900"), bought(null, "1"))).isNull();
        assertThat(country(null, bought("CN", "900"), bought("JP", "1"), bought("JP", "-1")))
                .isEqualTo("CN");
        assertThat(country(null)).isNull();
    }

    @Test
    void a_table_that_gives_one_country_everything_speaks_for_what_is_not_known() {
        assertThat(country("BR", bought(null, "900"))).isEqualTo("BR");
        assertThat(country("BR", bought("BR", "900"), bought(null, "1"))).isEqualTo("BR");
        // a purchase that is known to come from elsewhere does
        assertThat(country("BR", bought("CA", "1"), bought(null, "1"))).isNull();
        assertThat(country("BR", bought("CA", "1"))).isEqualTo("CA");
    }

    @Test
    void every_table_of_suppliers_keeps_the_laws() {
        Random random = new Random(8);
        for (int i = 0; i < CASES; i++) {
            List<Supplied> suppliers = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                suppliers.add(
                        supplied(
                                random.nextInt(9),
                                "S" + random.nextInt(3),
                                Integer.toString(random.nextInt(5) - 1)));
            }
            Sourcing sourcing = new Sourcing(suppliers, null);
            assertThat(sourcing.used()).as("%s", suppliers).isBetween(0, sourcing.known());
            assertThat(sourcing.isSingle() && sourcing.isSoleSupplier()).isFalse();
            List<Supplied> turned = new ArrayList<>(suppliers);
            Collections.shuffle(turned, random);
            assertThat(new Sourcing(turned, null).flag()).isEqualTo(sourcing.flag());
            // somebody else who delivered before makes a sole source a single one, and nothing else
            turned.add(supplied(99, "Somebody else", "0"));
            Flag expected = sourcing.flag() == Flag.SOLE ? Flag.SINGLE : sourcing.flag();
            assertThat(new Sourcing(turned, null).flag()).as("%s", turned).isEqualTo(expected);
            // somebody else who delivers leaves no flag where there was a source
            turned.add(supplied(98, "And another", "1"));
            assertThat(new Sourcing(turned, null).flag())
                    .isEqualTo(sourcing.used() == 0 ? Flag.SINGLE : Flag.SEVERAL);
        }
    }

    private static Sourcing of(Supplied... suppliers) {
        return new Sourcing(List.of(suppliers), null);
    }

    private static Supplied supplied(int id, String name, String euros) {
        return new Supplied(1, id, name, new BigDecimal(euros));
    }

    private static @Nullable String country(@Nullable String maker, Partition... bought) {
        return Sourcing.onlyCountry(List.of(bought), maker);
    }

    /**
     * @param from null: nobody knows
     */
    private static Partition bought(@Nullable String from, String euros) {
        Classification today =
                new Classification(
                        from == null ? ControlClass.UNKNOWN : ControlClass.FREE,
                        null,
                        List.of(),
                        Set.of(),
                        Certainty.CONFIRMED);
        Partition.Sum sum = new Partition.Sum();
        sum.add(
                new BigDecimal(euros),
                from == null ? Rung.NONE : Rung.DOCUMENT,
                new ClassedPart(
                        BigDecimal.ONE,
                        from,
                        null,
                        today,
                        today,
                        Classification.FREE,
                        Set.of(),
                        from == null
                                ? new Likely(
                                        Rung.NONE,
                                        Map.of(),
                                        Map.of(ControlClass.UNKNOWN, BigDecimal.ONE))
                                : null));
        return sum.partition();
    }
}
