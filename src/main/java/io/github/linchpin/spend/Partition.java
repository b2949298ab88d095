package io.github.linchpin.spend;

import io.github.linchpin.measure.Question;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Value of purchases by class on D, in euros (own definition, docs/metrics.md, Exposure). The parts
 * add up to the value; what nobody knows the origin of is unknown, never guessed.
 *
 * @param byClass every class with something in it
 * @param couldBe by class: value of unknown origin that some origin would bring there
 * @param expected by class: what is known, and of the rest what its priors make likely; what no
 *     prior tells stays unknown
 * @param latent what would move to a stronger class if every suspension ended
 * @param byRung value by the evidence on its last processing
 * @param byOrigin value by known country of last processing
 * @param expectedByOrigin the same with what priors make likely
 * @param byPrior value of unknown origin by the prior that tells where it probably comes from
 * @param byHub value declared to come from where the stage is not made, by that country; unknown
 * @param byQuestion conditional value by the questions that decide it; a value with two questions
 *     stands under both
 * @param byMeasure value by the measures that give it its class, by their id; a value that two give
 *     its class stands under both
 * @param entry value that import restrictions of the buyer's country touch, by class; not added to
 *     the others
 */
public record Partition(
        Map<ControlClass, BigDecimal> byClass,
        Map<ControlClass, BigDecimal> couldBe,
        Map<ControlClass, BigDecimal> expected,
        Map<Move, BigDecimal> latent,
        Map<Rung, BigDecimal> byRung,
        Map<String, BigDecimal> byOrigin,
        Map<String, BigDecimal> expectedByOrigin,
        Map<Rung, BigDecimal> byPrior,
        Map<String, BigDecimal> byHub,
        Map<Question, BigDecimal> byQuestion,
        Map<String, BigDecimal> byMeasure,
        Map<ControlClass, BigDecimal> entry) {

    /** From one class to another. */
    public record Move(ControlClass from, ControlClass to) {}

    /** Several together. */
    static Partition of(Collection<Partition> parts) {
        Sum sum = new Sum();
        parts.forEach(sum::add);
        return sum.partition();
    }

    /** All of it. */
    public BigDecimal value() {
        return sum(byClass);
    }

    /** Value of one class. */
    public BigDecimal of(ControlClass one) {
        return byClass.getOrDefault(one, BigDecimal.ZERO);
    }

    /** The most that could be of a class: what is, and all of unknown origin that could be. */
    public BigDecimal atMost(ControlClass one) {
        return of(one).add(couldBe.getOrDefault(one, BigDecimal.ZERO));
    }

    /** What is probably of a class. */
    public BigDecimal expected(ControlClass one) {
        return expected.getOrDefault(one, BigDecimal.ZERO);
    }

    /** The strongest class in which there is something; free where nothing is spent. */
    public ControlClass strongest() {
        return byClass.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(Map.Entry::getKey)
                .min(ControlClass::compareTo)
                .orElse(ControlClass.FREE);
    }

    /** Value whose origin is known, of the whole, as a fraction; 0 of nothing. */
    public BigDecimal knownRatio() {
        BigDecimal value = value();
        return value.signum() == 0
                ? BigDecimal.ZERO
                : value.subtract(of(ControlClass.UNKNOWN)).divide(value, MathContext.DECIMAL64);
    }

    private static BigDecimal sum(Map<?, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Adds up parts of purchases. */
    public static final class Sum {
        private final Map<ControlClass, BigDecimal> byClass = new EnumMap<>(ControlClass.class);
        private final Map<ControlClass, BigDecimal> couldBe = new EnumMap<>(ControlClass.class);
        private final Map<ControlClass, BigDecimal> expected = new EnumMap<>(ControlClass.class);
        private final Map<Move, BigDecimal> latent = new HashMap<>();
        private final Map<Rung, BigDecimal> byRung = new EnumMap<>(Rung.class);
        private final Map<String, BigDecimal> byOrigin = new HashMap<>();
        private final Map<String, BigDecimal> expectedByOrigin = new HashMap<>();
        private final IdentityHashMap<Likely, BigDecimal> likely = new IdentityHashMap<>();
        private final Map<Rung, BigDecimal> byPrior = new EnumMap<>(Rung.class);
        private final Map<String, BigDecimal> byHub = new HashMap<>();
        private final Map<Question, BigDecimal> byQuestion = new HashMap<>();
        private final Map<String, BigDecimal> byMeasure = new HashMap<>();
        private final Map<ControlClass, BigDecimal> entry = new EnumMap<>(ControlClass.class);

        /**
         * Adds a part.
         *
         * @param euros value of the purchase of which it is a part
         * @param rung of the evidence on the purchase's last processing
         */
        public void add(BigDecimal euros, Rung rung, ClassedPart part) {
            BigDecimal value = euros.multiply(part.fraction());
            ControlClass today = part.today().controlClass();
            add(byClass, today, value);
            part.could().forEach(one -> add(couldBe, one, value));
            add(byRung, part.isKnown() ? rung : Rung.NONE, value);
            if (part.sleeps()) {
                add(latent, new Move(today, part.awake().controlClass()), value);
            }
            if (part.from() != null) {
                add(byOrigin, part.from(), value);
            }
            expect(part, value);
            if (part.hub() != null) {
                add(byHub, part.hub(), value);
            }
            if (today == ControlClass.CONDITIONAL) {
                part.today().questions().forEach(question -> add(byQuestion, question, value));
            }
            if (part.isKnown()) {
                part.today().binding().forEach(measure -> add(byMeasure, measure.id(), value));
            }
            if (part.entry().controlClass() != ControlClass.FREE) {
                add(entry, part.entry().controlClass(), value);
            }
        }

        /** Adds what has been added up already, of other purchases. */
        public void add(Partition other) {
            addAll(byClass, other.byClass);
            addAll(couldBe, other.couldBe);
            addAll(expected, other.expected);
            addAll(latent, other.latent);
            addAll(byRung, other.byRung);
            addAll(byOrigin, other.byOrigin);
            addAll(expectedByOrigin, other.expectedByOrigin);
            addAll(byPrior, other.byPrior);
            addAll(byHub, other.byHub);
            addAll(byQuestion, other.byQuestion);
            addAll(byMeasure, other.byMeasure);
            addAll(entry, other.entry);
        }

        private static <K> void addAll(Map<K, BigDecimal> sums, Map<K, BigDecimal> others) {
            others.forEach((key, value) -> add(sums, key, value));
        }

        private void expect(ClassedPart part, BigDecimal value) {
            if (part.likely() != null) {
                likely.merge(part.likely(), value, BigDecimal::add);
                return;
            }
            add(expected, part.today().controlClass(), value);
            if (part.from() != null) {
                add(expectedByOrigin, part.from(), value);
            }
        }

        /** Of many purchases the same is likely: it is split over countries once. */
        private void split(Likely of, BigDecimal value) {
            add(byPrior, of.rung(), value);
            of.classes().forEach((one, fraction) -> add(expected, one, value.multiply(fraction)));
            of.countries()
                    .forEach((one, fraction) ->
                            add(expectedByOrigin, one, value.multiply(fraction)));
        }

        private static <K> void add(Map<K, BigDecimal> sums, K key, BigDecimal value) {
            sums.merge(key, value, BigDecimal::add);
        }

        /** What came together. */
        public Partition partition() {
            likely.forEach(this::split);
            likely.clear();
            return new Partition(
                    Collections.unmodifiableMap(byClass),
                    Collections.unmodifiableMap(couldBe),
                    Collections.unmodifiableMap(expected),
                    Collections.unmodifiableMap(latent),
                    Collections.unmodifiableMap(byRung),
                    Collections.unmodifiableMap(new TreeMap<>(byOrigin)),
                    Collections.unmodifiableMap(new TreeMap<>(expectedByOrigin)),
                    Collections.unmodifiableMap(byPrior),
                    Collections.unmodifiableMap(new TreeMap<>(byHub)),
                    Collections.unmodifiableMap(byQuestion),
                    Collections.unmodifiableMap(new TreeMap<>(byMeasure)),
                    Collections.unmodifiableMap(entry));
        }
    }
}
