package io.github.linchpin.spend;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Splits purchases over their known origins and gives each part its class on D (own definition,
 * docs/metrics.md, Exposure). What has been worked out is kept.
 */
public final class PurchaseClasses {
    /** A country that no measure names: what holds for it holds for any other country. */
    private static final String ANY_OTHER = "any-other";

    private final KnownRegister register;
    private final Makers makers;
    private final Priors priors;
    private final CivilDay on;
    private final Classifier today;
    private final Classifier awake;
    private final Map<Pair, List<ClassedPart>> parts = new ConcurrentHashMap<>();
    private final Map<Shipped, Anywhere> anywhere = new ConcurrentHashMap<>();
    private final Map<Place, Rules> rules = new ConcurrentHashMap<>();

    private record Pair(SpendScope scope, PurchaseOrigin origin) {}

    private record Shipped(SpendScope scope, String shipment, boolean hub) {}

    /** What a purchase of unknown origin may turn out to be. */
    private record Anywhere(Classification unknown, Set<ControlClass> could, Likely likely) {}

    private record Place(String input, Stage stage, Effect effect) {}

    /** The measures that bind on D, and the forms that all of them tell apart. */
    private record Rules(
            List<Measure> all,
            List<Classifier.InForce> today,
            List<Classifier.InForce> awake,
            Set<String> forms) {}

    /**
     * @param register the measures known
     * @param makers who is known to make a stage at all
     * @param priors where it probably comes from
     * @param reading which end of a suspension counts
     */
    public PurchaseClasses(
            KnownRegister register, Makers makers, Priors priors, Reading reading, CivilDay on) {
        this.register = register;
        this.makers = makers;
        this.priors = priors;
        this.on = on;
        today = new Classifier(register.scopeTest(), reading, false);
        awake = new Classifier(register.scopeTest(), reading, true);
    }

    /** The parts of a purchase; their fractions add up to 1. */
    public List<ClassedPart> of(SpendScope scope, PurchaseOrigin origin) {
        Pair pair = new Pair(scope, origin);
        // the common case takes no lock
        List<ClassedPart> known = parts.get(pair);
        return known == null ? parts.computeIfAbsent(pair, missing -> split(scope, origin)) : known;
    }

    private List<ClassedPart> split(SpendScope scope, PurchaseOrigin origin) {
        List<ClassedPart> found = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (Map.Entry<String, BigDecimal> one : origin.lastProcessing().fractions().entrySet()) {
            left = left.subtract(one.getValue());
            // only a document can say that something was made where nobody is known to make it
            if (origin.lastRung() == Rung.DECLARATION
                    && makers.isHub(scope.input(), scope.stage(), one.getKey())) {
                found.add(unknown(scope, origin, one.getValue(), one.getKey()));
            } else {
                found.addAll(from(one.getKey(), one.getValue(), scope, origin));
            }
        }
        if (left.signum() > 0) {
            found.add(unknown(scope, origin, left, null));
        }
        return found;
    }

    /** What was processed last in one country, split over its primary origins where they count. */
    private List<ClassedPart> from(
            String country, BigDecimal fraction, SpendScope scope, PurchaseOrigin origin) {
        OriginMix primary = origin.primary();
        if (primary.isUnknown()) {
            return List.of(part(fraction, country, null, scope, origin));
        }
        if (origin.lastProcessing().percents().size() == 1 || primary.percents().size() == 1) {
            return primary.fractions().entrySet().stream()
                    .map(one ->
                            part(
                                    fraction.multiply(one.getValue()),
                                    country,
                                    one.getKey(),
                                    scope,
                                    origin))
                    .toList();
        }
        // which of the one is which of the other nobody says: certain is what holds for each
        List<ClassedPart> possible =
                primary.percents().keySet().stream()
                        .map(area -> part(fraction, country, area, scope, origin))
                        .toList();
        boolean same =
                possible.stream()
                                .map(one ->
                                        List.of(
                                                one.today().controlClass(),
                                                one.awake().controlClass(),
                                                one.entry().controlClass()))
                                .distinct()
                                .count()
                        == 1;
        return List.of(same ? possible.getFirst() : part(fraction, country, null, scope, origin));
    }

    private ClassedPart part(
            BigDecimal fraction,
            String country,
            @Nullable String primary,
            SpendScope scope,
            PurchaseOrigin origin) {
        Purchase purchase =
                scope.from(new Purchase.Origin(primary, country, origin.shippedFrom(country)));
        Rules exports = rules(scope, Effect.EXPORT_RESTRICTION);
        Rules imports = rules(scope, Effect.IMPORT_RESTRICTION);
        return new ClassedPart(
                fraction,
                country,
                null,
                today.of(purchase, exports.today(), exports.forms()),
                awake.of(purchase, exports.awake(), exports.forms()),
                today.of(purchase, imports.today(), imports.forms()),
                Set.of(),
                null);
    }

    /** What could come from anywhere. */
    private ClassedPart unknown(
            SpendScope scope, PurchaseOrigin origin, BigDecimal fraction, @Nullable String hub) {
        Anywhere possible =
                anywhere.computeIfAbsent(
                        new Shipped(scope, origin.shipment(), hub != null),
                        shipped -> anywhere(scope, origin, shipped.hub()));
        return new ClassedPart(
                fraction,
                null,
                hub,
                possible.unknown(),
                possible.unknown(),
                Classification.FREE,
                possible.could(),
                possible.likely());
    }

    private Anywhere anywhere(SpendScope scope, PurchaseOrigin origin, boolean hub) {
        Rules exports = rules(scope, Effect.EXPORT_RESTRICTION);
        List<Classification> possible =
                from(anyone(exports.all()), scope, origin).stream()
                        .map(purchase -> today.of(purchase, exports.today(), exports.forms()))
                        .toList();
        Set<ControlClass> could = EnumSet.noneOf(ControlClass.class);
        possible.forEach(one -> could.add(one.controlClass()));
        ControlClass strongest =
                possible.stream()
                        .map(Classification::strongest)
                        .min(ControlClass::compareTo)
                        .orElse(ControlClass.FREE);
        return new Anywhere(
                new Classification(
                        ControlClass.UNKNOWN,
                        strongest == ControlClass.FREE ? null : strongest,
                        possible.stream()
                                .filter(one -> one.strongest() == strongest)
                                .flatMap(one -> one.binding().stream())
                                .distinct()
                                .toList(),
                        Set.of(),
                        Certainty.CONFIRMED),
                could,
                likely(hub ? priors.byWorld(scope) : priors.of(scope), could, scope, origin));
    }

    /**
     * Each country of a prior gives its part the class that a purchase from there has. A class that
     * is only open because a prior tells no primary origin tells nothing.
     */
    private Likely likely(
            Prior prior, Set<ControlClass> could, SpendScope scope, PurchaseOrigin origin) {
        Rules exports = rules(scope, Effect.EXPORT_RESTRICTION);
        Map<ControlClass, BigDecimal> classes = new EnumMap<>(ControlClass.class);
        BigDecimal left = BigDecimal.ONE;
        for (Map.Entry<String, BigDecimal> one : prior.countries().entrySet()) {
            Purchase purchase =
                    scope.from(
                            new Purchase.Origin(
                                    null, one.getKey(), origin.shippedFrom(one.getKey())));
            ControlClass there =
                    today.of(purchase, exports.today(), exports.forms()).controlClass();
            classes.merge(
                    could.contains(there) ? there : ControlClass.UNKNOWN,
                    one.getValue(),
                    BigDecimal::add);
            left = left.subtract(one.getValue());
        }
        classes.merge(ControlClass.UNKNOWN, left, BigDecimal::add);
        return new Likely(prior.rung(), prior.countries(), classes);
    }

    private static Set<String> anyone(List<Measure> measures) {
        return measures.stream()
                .map(Measure::issuer)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same purchase from every country that makes a difference to some measure. */
    private static List<Purchase> from(
            Set<String> issuers, SpendScope scope, PurchaseOrigin origin) {
        List<Purchase> purchases = new ArrayList<>();
        purchases.add(scope.from(Purchase.Origin.of(ANY_OTHER)));
        for (String issuer : issuers) {
            purchases.add(
                    scope.from(new Purchase.Origin(issuer, issuer, origin.shippedFrom(issuer))));
            purchases.add(
                    scope.from(
                            new Purchase.Origin(issuer, ANY_OTHER, origin.shippedFrom(ANY_OTHER))));
        }
        return purchases;
    }

    private Rules rules(SpendScope scope, Effect effect) {
        return rules.computeIfAbsent(
                new Place(scope.input(), scope.stage(), effect),
                place -> {
                    List<Measure> all =
                            register.binding(place.input(), place.stage(), place.effect());
                    return new Rules(
                            all,
                            today.inForce(all, on),
                            awake.inForce(all, on),
                            register.forms(place.input(), place.stage(), place.effect()));
                });
    }
}
