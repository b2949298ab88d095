package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.Question;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mixes of origins, countries that make none of it, and what is added up of them. */
@DatabaseTest
class MixedOriginTest {
    private static final LocalDate BAN = LocalDate.of(2026, 11, 28);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final SpendScope GALLIUM =
            new SpendScope(
                    1,
                    "gallium",
                    Stage.REFINING,
                    "metal",
                    Map.of(),
                    "US",
                    new Purchase.Buyer(EndUse.CIVIL, false));

    @Autowired ExposureService exposure;

    private KnownRegister register;
    private List<Supply> leads;
    private Priors priors;

    @BeforeEach
    void look() {
        register = exposure.register(Viewpoint.NOW);
        leads = exposure.supplies(Viewpoint.NOW);
        priors = new Priors(leads, exposure.known(Viewpoint.NOW).mixes());
    }

    @Test
    void a_country_that_is_known_to_make_none_is_believed_with_a_document_only() {
        assertThat(new Makers(leads).isHub("gallium", Stage.REFINING, "MY")).isTrue();
        assertThat(new Makers(leads).isHub("gallium", Stage.REFINING, "JP")).isFalse();
        Partition said = partition("MY", Rung.DECLARATION, "");
        assertThat(said.byClass()).containsOnlyKeys(ControlClass.UNKNOWN);
        assertThat(said.byHub()).containsOnlyKeys("MY");
        assertThat(said.byOrigin()).isEmpty();
        assertThat(said.knownRatio()).isEqualByComparingTo("0");
        // all of it could be Chinese
        assertThat(said.atMost(ControlClass.PROHIBITED)).isEqualByComparingTo(HUNDRED);
        Partition shown = partition("MY", Rung.DOCUMENT, "");
        assertThat(shown.byOrigin()).containsOnlyKeys("MY");
        assertThat(shown.byHub()).isEmpty();
        // a table with a rest proves nothing
        assertThat(new Makers(leads).isHub("cobalt", Stage.REFINING, "CD")).isFalse();
    }

    @Test
    void a_primary_origin_decides_where_one_of_the_two_is_whole() {
        assertThat(partition("JP", Rung.DOCUMENT, "CN:40;JP:60").byClass())
                .hasEntrySatisfying(
                        ControlClass.PROHIBITED,
                        part -> assertThat(part).isEqualByComparingTo("40"))
                .hasEntrySatisfying(
                        ControlClass.FREE, part -> assertThat(part).isEqualByComparingTo("60"));
        assertThat(partition("JP:30;KR:70", Rung.DOCUMENT, "CN").byClass())
                .containsOnlyKeys(ControlClass.PROHIBITED);
    }

    @Test
    void two_mixes_do_not_say_which_goes_with_which() {
        Partition open = partition("CN:25;JP:75", Rung.DOCUMENT, "CN:50;JP:50");
        // what was made in China is prohibited whatever it is made of; the rest depends
        assertThat(open.of(ControlClass.PROHIBITED)).isEqualByComparingTo("25");
        assertThat(open.of(ControlClass.CONDITIONAL)).isEqualByComparingTo("75");
        assertThat(open.byQuestion()).containsOnlyKeys(Question.PRIMARY_ORIGIN);
    }

    /** Whatever is known, the parts add up, and no range is below what is certain. */
    @Test
    void parts_add_up_for_any_origin() {
        Random random = new Random(20261128);
        List<String> areas = List.of("CN", "JP", "US", "MY", "DE", "AU");
        for (int i = 0; i < 300; i++) {
            String last = mix(random, areas);
            Rung rung = last.isEmpty() ? Rung.NONE : Rung.of(1 + random.nextInt(4));
            Partition parts = partition(last, rung, mix(random, areas));
            assertThat(parts.value()).as(last).isEqualByComparingTo(HUNDRED);
            assertThat(sum(parts.byRung())).isEqualByComparingTo(HUNDRED);
            assertThat(sum(parts.byOrigin()).add(parts.of(ControlClass.UNKNOWN)))
                    .isEqualByComparingTo(HUNDRED);
            assertThat(sum(parts.latent()))
                    .isLessThanOrEqualTo(HUNDRED.subtract(parts.of(ControlClass.UNKNOWN)));
            assertThat(sum(parts.expected())).isEqualByComparingTo(HUNDRED);
            assertThat(sum(parts.byPrior())).isEqualByComparingTo(parts.of(ControlClass.UNKNOWN));
            for (ControlClass one : ControlClass.values()) {
                assertThat(parts.atMost(one)).isBetween(parts.of(one), HUNDRED);
                if (one != ControlClass.UNKNOWN) {
                    assertThat(parts.expected(one)).isBetween(parts.of(one), parts.atMost(one));
                }
            }
        }
    }

    /** The import mix of the United States, mean of 2021 to 2024: MCS 2026, chapter Gallium. */
    @Test
    void what_a_country_imports_says_what_is_likely_of_what_it_buys() {
        Partition nothing = partition("", Rung.NONE, "");
        assertThat(nothing.byPrior()).containsOnlyKeys(Rung.IMPORT_MIX);
        assertThat(nothing.expectedByOrigin().get("CN")).isEqualByComparingTo("18");
        assertThat(nothing.expected(ControlClass.PROHIBITED)).isEqualByComparingTo("18");
        // 16 from countries that are not named; what Japan, Germany and Canada sold may be Chinese
        assertThat(nothing.expected(ControlClass.UNKNOWN)).isEqualByComparingTo("82");
        // what is sent from where none is made was not imported from where the mix says either
        Partition hub = partition("MY", Rung.DECLARATION, "");
        assertThat(hub.byPrior()).containsOnlyKeys(Rung.WORLD_SHARE);
        assertThat(hub.expectedByOrigin().get("CN")).isGreaterThan(new BigDecimal("98"));
    }

    private static String mix(Random random, List<String> areas) {
        String one = areas.get(random.nextInt(3));
        String other = areas.get(3 + random.nextInt(3));
        int percent = 1 + random.nextInt(99);
        return switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> one;
            default -> "%s:%d;%s:%d".formatted(one, percent, other, 100 - percent);
        };
    }

    private static BigDecimal sum(Map<?, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Partition partition(String last, Rung rung, String primary) {
        PurchaseOrigin origin =
                new PurchaseOrigin(
                        1,
                        OriginMix.of(last),
                        rung,
                        OriginMix.of(primary),
                        primary.isEmpty() ? Rung.NONE : Rung.DOCUMENT,
                        "");
        PurchaseClasses classes =
                new PurchaseClasses(
                        register, new Makers(leads), priors, Reading.AS_REPORTED, CivilDay.of(BAN));
        Partition.Sum sum = new Partition.Sum();
        classes.of(GALLIUM, origin).forEach(part -> sum.add(HUNDRED, rung, part));
        return sum.partition();
    }
}
