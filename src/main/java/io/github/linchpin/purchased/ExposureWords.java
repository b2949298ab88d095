package io.github.linchpin.purchased;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.Partition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Partitions in words. */
public final class ExposureWords {
    /** The order in which a bar shows the parts: what binds, what is open, what is free. */
    public static final List<ControlClass> BAR =
            List.of(
                    ControlClass.PROHIBITED,
                    ControlClass.QUOTA,
                    ControlClass.LICENCE,
                    ControlClass.REVIEW,
                    ControlClass.CONDITIONAL,
                    ControlClass.FREE,
                    ControlClass.UNKNOWN);

    private ExposureWords() {}

    /** The largest known origin with its part of the whole value: "CN 95 %". */
    public static String topOrigin(Partition partition) {
        return largest(partition.byOrigin())
                .map(top ->
                        top.getKey() + " " + Formats.wholePercent(part(top.getValue(), partition)))
                .orElseGet(() -> Texts.text("exposure.none"));
    }

    /** All origins, the largest first, with what is not known. */
    public static String origins(Partition partition, UnaryOperator<String> names) {
        String known =
                partition.byOrigin().entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                        .map(one ->
                                names.apply(one.getKey())
                                        + " "
                                        + Formats.wholePercent(part(one.getValue(), partition)))
                        .collect(Collectors.joining(", "));
        BigDecimal unknown = partition.of(ControlClass.UNKNOWN);
        if (unknown.signum() == 0) {
            return known;
        }
        String open =
                Texts.text(
                        "exposure.origin.unknown", Formats.wholePercent(part(unknown, partition)));
        return known.isEmpty() ? open : known + ", " + open;
    }

    /** The evidence on which most of what is known stands: "document 62 %". */
    public static String evidence(Partition partition) {
        Map<Rung, BigDecimal> known = new EnumMap<>(Rung.class);
        known.putAll(partition.byRung());
        known.remove(Rung.NONE);
        return largest(known)
                .map(top ->
                        Texts.text(rung(top.getKey()))
                                + " "
                                + Formats.wholePercent(part(top.getValue(), partition)))
                .orElseGet(() -> Texts.text("exposure.none.known"));
    }

    public static String rung(Rung rung) {
        return "rung." + rung.number();
    }

    /** What would move if every suspension ended: "3.9 M EUR licence → prohibited". */
    public static String latent(Partition partition) {
        return partition.latent().entrySet().stream()
                .sorted(
                        Map.Entry.<Partition.Move, BigDecimal>comparingByValue()
                                .reversed()
                                .thenComparing(one -> one.getKey().to())
                                .thenComparing(one -> one.getKey().from()))
                .map(one ->
                        Texts.text(
                                "exposure.move",
                                Formats.compactEuros(one.getValue()),
                                Texts.word("class", one.getKey().from()),
                                Texts.word("class", one.getKey().to())))
                .collect(Collectors.joining(", "));
    }

    /** Where two readings differ: "licence 8.3 M EUR → 12.7 M EUR". */
    public static String differences(Partition shown, Map<ControlClass, BigDecimal> other) {
        return BAR.stream()
                .filter(one -> shown.of(one).compareTo(of(other, one)) != 0)
                .map(one ->
                        Texts.text(
                                "exposure.difference",
                                Texts.word("class", one),
                                Formats.compactEuros(shown.of(one)),
                                Formats.compactEuros(of(other, one))))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal of(Map<ControlClass, BigDecimal> values, ControlClass one) {
        return values.getOrDefault(one, BigDecimal.ZERO);
    }

    /** The restricted classes where priors make more of them likely; empty where nothing is. */
    public static String expected(Partition partition) {
        return BAR.stream()
                .filter(one -> one != ControlClass.FREE && one != ControlClass.UNKNOWN)
                .filter(one -> partition.expected(one).compareTo(partition.of(one)) > 0)
                .map(one ->
                        Texts.text(
                                "exposure.expected.class",
                                Texts.word("class", one),
                                Formats.compactEuros(partition.expected(one)),
                                Formats.compactEuros(partition.of(one)),
                                Formats.compactEuros(partition.atMost(one))))
                .collect(Collectors.joining(", "));
    }

    /** On what the expected values stand: "import mix 12 %, world share 88 %". */
    public static String priors(Partition partition) {
        BigDecimal unknown = partition.of(ControlClass.UNKNOWN);
        return partition.byPrior().entrySet().stream()
                .filter(one -> one.getValue().signum() > 0 && unknown.signum() > 0)
                .map(one ->
                        Texts.text(rung(one.getKey()))
                                + " "
                                + Formats.wholePercent(
                                        one.getValue().divide(unknown, MathContext.DECIMAL64)))
                .collect(Collectors.joining(", "));
    }

    /** A part of a value, as a fraction; 0 of nothing. */
    public static BigDecimal part(BigDecimal part, Partition of) {
        BigDecimal value = of.value();
        return value.signum() == 0 ? BigDecimal.ZERO : part.divide(value, MathContext.DECIMAL64);
    }

    private static <K extends Comparable<? super K>> Optional<Map.Entry<K, BigDecimal>> largest(
            Map<K, BigDecimal> parts) {
        return parts.entrySet().stream()
                .max(
                        Map.Entry.<K, BigDecimal>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
    }
}
