package io.github.linchpin.exposure;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Blocs;
import io.github.linchpin.measure.Families;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Question;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.measure.Timetables;
import io.github.linchpin.shared.AppliesTo;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seeded random registers and supplies of a small world: six countries, a bloc that one of them
 * leaves, an input in a family, two stages.
 */
final class Worlds {
    static final String INPUT = "stuff";
    static final List<String> COUNTRIES = List.of("A", "B", "C", "D", "E", "F");
    static final String BLOC = "x-bloc";

    private static final Families FAMILIES =
            Families.of(List.of(Map.entry("family", INPUT), Map.entry(INPUT, "member")));
    private static final Blocs BLOCS =
            new Blocs(
                    List.of(
                            new Blocs.Membership(BLOC, "D", null, null),
                            new Blocs.Membership(BLOC, "E", null, null),
                            new Blocs.Membership(BLOC, "F", null, LocalDate.of(2026, 6, 30))));

    private final Random random;
    private final Timetables timetables;

    Worlds(long seed) {
        random = new Random(seed);
        timetables = new Timetables(seed);
    }

    Random random() {
        return random;
    }

    String country() {
        return one(COUNTRIES);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    KnownRegister register(int most) {
        List<RegisteredMeasure> measures = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            measures.add(measure("M" + i));
        }
        return register(measures);
    }

    static KnownRegister register(List<RegisteredMeasure> measures) {
        return new KnownRegister(measures, FAMILIES, BLOCS, Map.of());
    }

    RegisteredMeasure measure(String id) {
        Effect effect =
                random.nextInt(4) == 0 ? Effect.IMPORT_RESTRICTION : Effect.EXPORT_RESTRICTION;
        String issuer = area();
        return registered(
                new Measure(
                        id,
                        issuer,
                        ZoneOffset.UTC,
                        effect,
                        one(List.of(MeasureClass.values())),
                        addressees(),
                        effect == Effect.EXPORT_RESTRICTION
                                ? one(
                                        List.of(
                                                Reach.EXPORT,
                                                Reach.EXPORT,
                                                Reach.RE_EXPORT,
                                                Reach.CONTENT))
                                : null,
                        random.nextBoolean(),
                        effect == Effect.IMPORT_RESTRICTION ? Set.of(area()) : Set.of(),
                        scope(),
                        timetables.next()));
    }

    private Measure.Addressees addressees() {
        Set<String> destinations = random.nextInt(3) == 0 ? Set.of(area()) : Set.of();
        return switch (random.nextInt(8)) {
            case 0 -> new Measure.Addressees(AppliesTo.END_USE, destinations, EndUse.MILITARY);
            case 1 -> new Measure.Addressees(AppliesTo.ENTITY, destinations, null);
            default ->
                    new Measure.Addressees(
                            destinations.isEmpty() ? AppliesTo.ALL : AppliesTo.COUNTRY,
                            destinations,
                            null);
        };
    }

    private List<ScopeRow> scope() {
        List<ScopeRow> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Coverage coverage =
                    one(List.of(Coverage.WHOLE, Coverage.WHOLE, Coverage.PART, Coverage.NONE));
            rows.add(
                    new ScopeRow(
                            one(List.of(INPUT, INPUT, INPUT, "family", "member", "other")),
                            one(List.of(Stage.MINING, Stage.REFINING)),
                            one(List.of(ScopeRow.ANY, ScopeRow.ANY, "metal")),
                            coverage,
                            Set.of(),
                            coverage == Coverage.PART ? new Question("q" + i, "?") : null));
        }
        return rows;
    }

    private String area() {
        return random.nextInt(6) == 0 ? BLOC : country();
    }

    static RegisteredMeasure registered(Measure measure) {
        return new RegisteredMeasure(
                measure,
                new RegisteredMeasure.Act("act", "Act", measure.issuer(), measure.issuer()),
                measure.id(),
                1,
                Instant.EPOCH,
                new RegisteredMeasure.Text(
                        "title",
                        null,
                        "authority",
                        "instrument",
                        "type",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                List.of("source"),
                Grade.TRANSCRIPT);
    }

    /** Some countries, perhaps a bloc, a residual, rows of nil; shares exact or rounded. */
    Supply supply(Stage stage, boolean unnamed) {
        List<String> areas = new ArrayList<>(COUNTRIES);
        Collections.shuffle(areas, random);
        areas = areas.subList(0, 1 + random.nextInt(areas.size()));
        List<Supply.Kind> kinds =
                new ArrayList<>(Collections.nCopies(areas.size(), Supply.Kind.COUNTRY));
        List<@Nullable String> codes = new ArrayList<>(areas);
        if (unnamed && random.nextBoolean()) {
            kinds.add(Supply.Kind.RESIDUAL);
            codes.add(null);
        }
        if (unnamed && random.nextInt(3) == 0) {
            kinds.add(Supply.Kind.BLOCK);
            codes.add(BLOC);
        }
        int[] weights = new int[codes.size()];
        do {
            Arrays.setAll(weights, i -> random.nextInt(4) == 0 ? 0 : random.nextInt(100));
        } while (Arrays.stream(weights).sum() == 0);
        BigDecimal sum = BigDecimal.valueOf(Arrays.stream(weights).sum());
        boolean exact = random.nextBoolean();
        List<Supply.Figure> figures = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            BigDecimal point = BigDecimal.valueOf(weights[i]).divide(sum, MathContext.DECIMAL64);
            BigDecimal half =
                    exact || weights[i] == 0 || weights.length == 1
                            ? BigDecimal.ZERO
                            : BigDecimal.valueOf(random.nextInt(10), 3);
            String code = codes.get(i);
            figures.add(
                    new Supply.Figure(
                            kinds.get(i),
                            code,
                            code == null ? "" : code,
                            point.subtract(half).max(BigDecimal.ZERO),
                            point,
                            point.add(half).min(BigDecimal.ONE)));
        }
        return supply(stage, Supply.parts(figures));
    }

    static Supply supply(Stage stage, List<Supply.Part> parts) {
        return new Supply(
                INPUT, INPUT, stage, "", new Period(2025, 2025), "source", parts, List.of());
    }

    static Supply.Part part(Supply.Kind kind, @Nullable String area, String share) {
        BigDecimal value = new BigDecimal(share);
        return new Supply.Part(
                kind, area, area == null ? "" : area, new ShareRange(value, value, value));
    }
}
