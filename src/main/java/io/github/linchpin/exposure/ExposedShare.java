package io.github.linchpin.exposure;

import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Question;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the supply of an input at a stage stands on a day towards a country: a partition of its
 * shares by class (own definition, docs/metrics.md, Exposed share). Export and import restrictions
 * are figures of their own and never added.
 *
 * @param supply the share table
 * @param effect which of the two it is about
 * @param parts every row of the table with its class
 */
public record ExposedShare(Supply supply, Effect effect, List<ClassedPart> parts) {
    private static final Set<ControlClass> EXPOSED =
            EnumSet.of(
                    ControlClass.PROHIBITED,
                    ControlClass.QUOTA,
                    ControlClass.LICENCE,
                    ControlClass.REVIEW);

    /**
     * A row of the table with its class.
     *
     * @param today its class on the day
     * @param awake its class if every suspension had ended
     */
    public record ClassedPart(Supply.Part part, Classification today, Classification awake) {

        public ControlClass controlClass() {
            return today.controlClass();
        }

        /** Would move to a stronger class if every suspension ended; that it may is not enough. */
        public boolean sleeps() {
            return awake.controlClass() != ControlClass.UNKNOWN
                    && awake.controlClass().compareTo(today.controlClass()) < 0;
        }

        /** The row may hold something; one of nil holds nothing that a measure could touch. */
        boolean held() {
            return !part.share().isZero();
        }
    }

    public ExposedShare {
        parts = List.copyOf(parts);
    }

    /** The partition: every class with something in it. */
    public Map<ControlClass, ShareRange> byClass() {
        Map<ControlClass, ShareRange> classes = new EnumMap<>(ControlClass.class);
        for (ControlClass one : ControlClass.values()) {
            ShareRange share = sum(part -> part.controlClass() == one);
            if (!share.isZero()) {
                classes.put(one, share);
            }
        }
        return classes;
    }

    /** Whether a class counts as exposed: prohibited, quota, licence and review do. */
    public static boolean isExposed(ControlClass one) {
        return EXPOSED.contains(one);
    }

    /** Prohibited, quota, licence and review together: what is exposed for certain. */
    public ShareRange exposed() {
        return sum(part -> EXPOSED.contains(part.controlClass()));
    }

    /** What depends on open questions; in no other figure. */
    public ShareRange conditional() {
        return sum(part -> part.controlClass() == ControlClass.CONDITIONAL);
    }

    /** From what is exposed for certain to everything that could be. */
    public ShareRange upTo() {
        return ShareRange.within(
                exposed().low(),
                null,
                sum(part -> part.controlClass() != ControlClass.FREE).high());
    }

    /** What would move to a stronger class if every suspension ended. */
    public ShareRange latent() {
        return sum(ClassedPart::sleeps);
    }

    /** The strongest class that anything here has; free where nothing is touched. */
    public ControlClass headline() {
        return strongest(part -> part.controlClass());
    }

    /** The strongest class that something asleep would get; free where nothing sleeps. */
    public ControlClass latentClass() {
        return strongest(part -> part.sleeps() ? part.awake().controlClass() : ControlClass.FREE);
    }

    /** Certainty of the headline: confirmed where one of its parts is. */
    public Certainty certainty() {
        ControlClass headline = headline();
        return headline == ControlClass.FREE
                        || held().filter(part -> part.controlClass() == headline)
                                .anyMatch(part -> part.today().certainty() == Certainty.CONFIRMED)
                ? Certainty.CONFIRMED
                : Certainty.UNCONFIRMED;
    }

    /** The measures that give any part its class, strongest class first. */
    public List<Measure> binding() {
        Set<Measure> measures = new LinkedHashSet<>();
        held().sorted((one, other) -> one.controlClass().compareTo(other.controlClass()))
                .forEach(part -> measures.addAll(part.today().binding()));
        return List.copyOf(measures);
    }

    /** What has to be answered about conditional parts. */
    public Set<Question> questions() {
        Set<Question> questions = new LinkedHashSet<>();
        held().filter(part -> part.controlClass() == ControlClass.CONDITIONAL)
                .forEach(part -> questions.addAll(part.today().questions()));
        return questions;
    }

    /** Whether every part has the class that it has in another partition of the same supply. */
    public boolean sameClasses(ExposedShare other) {
        return classes().equals(other.classes());
    }

    private List<ControlClass> classes() {
        return held().map(ClassedPart::controlClass).toList();
    }

    private Stream<ClassedPart> held() {
        return parts.stream().filter(ClassedPart::held);
    }

    private ControlClass strongest(Function<ClassedPart, ControlClass> of) {
        return held().map(of)
                .filter(one -> one != ControlClass.UNKNOWN)
                .min(ControlClass::compareTo)
                .orElse(ControlClass.FREE);
    }

    /** The ends use both what is in and what is out: together they are the whole. */
    private ShareRange sum(Predicate<ClassedPart> in) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        BigDecimal outLow = BigDecimal.ZERO;
        BigDecimal outHigh = BigDecimal.ZERO;
        BigDecimal point = BigDecimal.ZERO;
        boolean pointKnown = true;
        boolean any = false;
        for (ClassedPart part : parts) {
            ShareRange share = part.part().share();
            if (in.test(part)) {
                any = true;
                low = low.add(share.low());
                high = high.add(share.high());
                pointKnown &= share.point() != null;
                point = share.point() == null ? point : point.add(share.point());
            } else {
                outLow = outLow.add(share.low());
                outHigh = outHigh.add(share.high());
            }
        }
        if (!any) {
            return ShareRange.ZERO;
        }
        return ShareRange.within(
                low.max(BigDecimal.ONE.subtract(outHigh)),
                pointKnown ? point : null,
                high.min(BigDecimal.ONE.subtract(outLow)));
    }
}
