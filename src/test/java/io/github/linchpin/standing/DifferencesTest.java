package io.github.linchpin.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.Classification;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.Differences.Aspect;
import io.github.linchpin.standing.Differences.Kind;
import io.github.linchpin.standing.Differences.OfMeasure;
import io.github.linchpin.standing.Differences.OfStage;
import io.github.linchpin.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DifferencesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2023, 7, 1),
                    LocalDate.of(2025, 10, 20),
                    LocalDate.of(2026, 11, 27),
                    LocalDate.of(2026, 11, 28),
                    LocalDate.of(2027, 1, 11));
    private static final List<LocalDate> KNOWN =
            List.of(
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(2025, 12, 1),
                    LocalDate.of(2026, 3, 1),
                    TODAY);

    @Autowired StandingService service;

    @Test
    void nothing_differs_from_itself_nor_from_the_same_computed_again() {
        for (Viewpoint viewpoint : viewpoints()) {
            Standings one = service.from(viewpoint);
            Standings again =
                    new Standings(
                            one.from(),
                            new KnownSupplies(
                                    one.all().stream().map(Standing::table).toList(), List.of()),
                            null);
            assertThat(again).isNotSameAs(one);
            assertThat(Differences.between(one, one).isEmpty()).isTrue();
            assertThat(Differences.between(one, again))
                    .isEqualTo(new Differences(List.of(), List.of(), List.of()));
        }
    }

    @Test
    void the_other_way_round_everything_is_mirrored() {
        int looked = 0;
        for (Viewpoint left : viewpoints()) {
            for (Viewpoint right : viewpoints()) {
                Differences forth = between(left, right);
                Differences back = between(right, left);
                assertThat(back.stages())
                        .extracting(DifferencesTest::mirrored)
                        .containsExactlyInAnyOrderElementsOf(
                                forth.stages().stream().map(DifferencesTest::asIs).toList());
                assertThat(back.named())
                        .extracting(
                                one -> "%s %s %s".formatted(one.input(), one.after(), one.before()))
                        .containsExactlyInAnyOrderElementsOf(
                                forth.named().stream()
                                        .map(one ->
                                                "%s %s %s"
                                                        .formatted(
                                                                one.input(),
                                                                one.before(),
                                                                one.after()))
                                        .toList());
                assertThat(back.measures())
                        .extracting(one -> mirrored(one.kind()) + one.present().id())
                        .containsExactlyInAnyOrderElementsOf(
                                forth.measures().stream()
                                        .map(one -> one.kind() + one.present().id())
                                        .toList());
                looked += forth.stages().size() + forth.measures().size();
            }
        }
        assertThat(looked).isGreaterThan(500);
    }

    @Test
    void every_stage_whose_classes_differ_is_reported_and_no_other() {
        int differing = 0;
        for (Viewpoint left : viewpoints()) {
            for (Viewpoint right : viewpoints()) {
                Standings before = service.from(left);
                Standings after = service.from(right);
                Set<Standing.Place> reported =
                        new HashSet<>(
                                Differences.between(before, after)
                                        .with(
                                                Set.of(
                                                        Aspect.EXPORT_CLASS,
                                                        Aspect.IMPORT_CLASS,
                                                        Aspect.UPSTREAM_CLASS))
                                        .stream()
                                        .map(OfStage::place)
                                        .toList());
                for (Standing then : after.all()) {
                    Standing was = before.at(then.lead().input(), then.lead().stage()).orElse(null);
                    if (was != null) {
                        boolean differs = !classes(was).equals(classes(then));
                        // other countries may come or go without another class of any
                        boolean sameTable = was.supply().equals(then.supply());
                        if (sameTable || was.headline() != then.headline()) {
                            assertThat(reported.contains(then.place()))
                                    .as("%s, %s to %s", then.place(), left, right)
                                    .isEqualTo(differs);
                        }
                        differing += differs ? 1 : 0;
                    }
                }
            }
        }
        assertThat(differing).isGreaterThan(50);
    }

    @Test
    void as_knowledge_grows_nothing_goes_and_what_is_new_came_in_between() {
        for (int i = 0; i < KNOWN.size(); i++) {
            for (int j = i + 1; j < KNOWN.size(); j++) {
                Viewpoint earlier = new Viewpoint(TODAY, KNOWN.get(i));
                Viewpoint later = new Viewpoint(TODAY, KNOWN.get(j));
                Differences learned = between(earlier, later);
                assertThat(learned.of(Kind.GONE)).isEmpty();
                assertThat(learned.stages()).allMatch(stage -> stage.after() != null);
                assertThat(learned.of(Kind.NEW))
                        .isNotEmpty()
                        .extracting(OfMeasure::present)
                        .extracting(RegisteredMeasure::id)
                        .noneMatch(id -> service.from(earlier).register().find(id).isPresent());
                assertThat(between(later, earlier).of(Kind.NEW)).isEmpty();
            }
        }
    }

    @Test
    void between_two_days_no_table_and_no_index_differs() {
        for (LocalDate left : DAYS) {
            for (LocalDate right : DAYS) {
                Differences found = between(new Viewpoint(left, null), new Viewpoint(right, null));
                assertThat(
                                found.with(
                                        EnumSet.of(
                                                Aspect.TABLE,
                                                Aspect.INDEX,
                                                Aspect.LEVEL,
                                                Aspect.LEADER)))
                        .isEmpty();
                assertThat(found.measures()).extracting(OfMeasure::kind).doesNotContain(Kind.NEW);
            }
        }
    }

    @Test
    void one_more_correction_of_a_table_is_another_table() {
        Standings now = service.from(Viewpoint.NOW);
        LeadSupply first = now.all().getFirst().table();
        Supply supply = first.supply();
        List<Supply.Part> parts = new ArrayList<>(supply.parts());
        Supply.Part changed = parts.removeLast();
        parts.add(new Supply.Part(changed.kind(), changed.area(), changed.name(), ShareRange.ZERO));
        List<LeadSupply> leads = new ArrayList<>(now.all().stream().map(Standing::table).toList());
        leads.set(
                0,
                new LeadSupply(
                        first.lead(),
                        new Supply(
                                supply.input(),
                                supply.inputName(),
                                supply.stage(),
                                supply.form(),
                                supply.period(),
                                supply.source(),
                                parts,
                                supply.outside()),
                        first.figures(),
                        first.knowledge()));
        Differences found =
                Differences.between(
                        now, new Standings(now.from(), new KnownSupplies(leads, List.of()), null));
        assertThat(found.stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.aspects()).contains(Aspect.TABLE));
        Differences taken =
                Differences.between(
                        now,
                        new Standings(
                                now.from(),
                                new KnownSupplies(leads.subList(1, leads.size()), List.of()),
                                null));
        assertThat(taken.with(Set.of(Aspect.TABLE)))
                .singleElement()
                .satisfies(stage -> assertThat(stage.after()).isNull());
    }

    @Test
    void classes_are_compared_country_by_country_whatever_their_line() {
        ExposedShare one = share(Map.of("CN", ControlClass.LICENCE, "CD", ControlClass.QUOTA));
        Map<String, ControlClass> turned = new LinkedHashMap<>();
        turned.put("CD", ControlClass.QUOTA);
        turned.put("CN", ControlClass.LICENCE);
        assertThat(SideBySide.sameClasses(one, share(turned))).isTrue();
        assertThat(
                        SideBySide.sameClasses(
                                one,
                                share(
                                        Map.of(
                                                "CN",
                                                ControlClass.QUOTA,
                                                "CD",
                                                ControlClass.LICENCE))))
                .as("the classes that occur are the same, but of other countries")
                .isFalse();
        turned.put("AU", ControlClass.LICENCE);
        assertThat(SideBySide.sameClasses(one, share(turned))).isTrue();
        turned.put("US", ControlClass.FREE);
        assertThat(SideBySide.sameClasses(one, share(turned))).isFalse();
    }

    @Test
    void numbers_are_compared_by_value() {
        ExposedShare one = share(Map.of("CN", ControlClass.LICENCE));
        assertThat(SideBySide.sameShares(one, share("0.20", ControlClass.LICENCE))).isTrue();
        assertThat(SideBySide.sameShares(one, share("0.21", ControlClass.LICENCE))).isFalse();
        assertThat(SideBySide.sameShares(one, share("0.2", ControlClass.QUOTA))).isFalse();
    }

    private static ExposedShare share(String size, ControlClass found) {
        return share(Map.of("CN", found), size);
    }

    private static ExposedShare share(Map<String, ControlClass> classes) {
        return share(classes, "0.2");
    }

    private static ExposedShare share(Map<String, ControlClass> classes, String size) {
        BigDecimal share = new BigDecimal(size);
        List<ExposedShare.ClassedPart> parts = new ArrayList<>();
        classes.forEach((area, found) -> {
            Classification classification =
                    new Classification(found, null, List.of(), Set.of(), Certainty.CONFIRMED);
            parts.add(
                    new ExposedShare.ClassedPart(
                            new Supply.Part(
                                    Supply.Kind.COUNTRY,
                                    area,
                                    area,
                                    new ShareRange(share, share, share)),
                            classification,
                            classification));
        });
        return new ExposedShare(
                new Supply(
                        "stuff",
                        "Stuff",
                        Stage.MINING,
                        "",
                        new Period(2025, 2025),
                        "source",
                        parts.stream().map(ExposedShare.ClassedPart::part).toList(),
                        List.of()),
                Effect.EXPORT_RESTRICTION,
                parts);
    }

    private Differences between(Viewpoint left, Viewpoint right) {
        return Differences.between(service.from(left), service.from(right));
    }

    private static List<Viewpoint> viewpoints() {
        List<Viewpoint> viewpoints = new ArrayList<>();
        DAYS.forEach(day -> viewpoints.add(new Viewpoint(day, null)));
        KNOWN.forEach(day -> viewpoints.add(new Viewpoint(TODAY, day)));
        viewpoints.add(new Viewpoint(TODAY, null, "JP", Reading.LEGAL_TEXT));
        return viewpoints;
    }

    /** The class of every part by either kind of restriction, and upstream. */
    private static List<Object> classes(Standing one) {
        List<Object> classes = new ArrayList<>();
        for (ExposedShare share : List.of(one.exported(), one.imported())) {
            share.parts().stream()
                    .filter(part -> !part.part().share().isZero())
                    .forEach(part -> classes.add(part.controlClass()));
        }
        classes.add(
                one.upstream() == null
                        ? "none"
                        : Objects.requireNonNull(one.upstream()).headline());
        return classes;
    }

    private static String asIs(OfStage one) {
        return words(one, one.before(), one.after());
    }

    private static String mirrored(OfStage one) {
        return words(one, one.after(), one.before());
    }

    private static String words(OfStage one, @Nullable Standing first, @Nullable Standing second) {
        return "%s %s %s %s"
                .formatted(
                        one.place(), first != null, second != null, EnumSet.copyOf(one.aspects()));
    }

    private static Kind mirrored(Kind kind) {
        return switch (kind) {
            case NEW -> Kind.GONE;
            case GONE -> Kind.NEW;
            case STATE -> Kind.STATE;
            case VERSION -> Kind.VERSION;
        };
    }
}
