package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A day on which measures of one issuer change the class of what is bought.
 *
 * @param issuer area code
 * @param measures ids of those that give the stronger class
 * @param moves input by input, the strongest class first, then the largest value
 * @param other what changes class on that day by measures of that issuer in the other reading
 */
public record SpendEvent(
        LocalDate day,
        String issuer,
        Set<String> measures,
        List<ComingMove> moves,
        List<ComingMove> other) {
    private record Key(LocalDate day, String issuer) {}

    public SpendEvent {
        measures = Set.copyOf(measures);
        moves =
                moves.stream()
                        .sorted(
                                Comparator.comparing(ComingMove::to)
                                        .thenComparing(
                                                ComingMove::euros, Comparator.reverseOrder()))
                        .toList();
        other = List.copyOf(other);
    }

    /** Value that is restricted harder for certain; whole euros. */
    public BigDecimal harder() {
        return sum(moves, SpendEvent::isHarder);
    }

    /** Value that may be restricted harder: an open question decides. */
    public BigDecimal open() {
        return sum(moves, move -> move.isStronger() && !isHarder(move));
    }

    /** The strongest class that something goes to. */
    public ControlClass strongest() {
        return moves.stream()
                .map(ComingMove::to)
                .min(Comparator.naturalOrder())
                .orElse(ControlClass.FREE);
    }

    /** Value that goes to a weaker class. */
    public BigDecimal weaker() {
        return sum(moves, move -> !move.isStronger());
    }

    /** Value that is restricted harder for certain in the other reading. */
    public BigDecimal otherHarder() {
        return sum(other, SpendEvent::isHarder);
    }

    private static boolean isHarder(ComingMove move) {
        return move.isStronger() && move.to() != ControlClass.CONDITIONAL;
    }

    private static BigDecimal sum(List<ComingMove> moves, Predicate<ComingMove> which) {
        return moves.stream()
                .filter(which)
                .map(ComingMove::euros)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP); // cents are no reason to decide anything
    }

    /**
     * The events in moves, soonest first.
     *
     * @param issuers issuer of a measure by its id
     */
    static List<SpendEvent> of(
            List<ComingMove> moves, List<ComingMove> other, UnaryOperator<String> issuers) {
        Map<Key, List<ComingMove>> events = grouped(moves, issuers);
        Map<Key, List<ComingMove>> others = grouped(other, issuers);
        return events.entrySet().stream()
                .map(event -> {
                    Set<String> measures = new TreeSet<>();
                    event.getValue().forEach(move -> measures.addAll(move.measures()));
                    return new SpendEvent(
                            event.getKey().day(),
                            event.getKey().issuer(),
                            measures,
                            event.getValue(),
                            others.getOrDefault(event.getKey(), List.of()));
                })
                .toList();
    }

    private static Map<Key, List<ComingMove>> grouped(
            List<ComingMove> moves, UnaryOperator<String> issuers) {
        Map<Key, List<ComingMove>> groups =
                new TreeMap<>(Comparator.comparing(Key::day).thenComparing(Key::issuer));
        for (ComingMove move : moves) {
            String issuer = move.measures().stream().sorted().findFirst().map(issuers).orElse("");
            groups.computeIfAbsent(new Key(move.day(), issuer), key -> new ArrayList<>()).add(move);
        }
        return groups;
    }

    /**
     * The events by which the most value is restricted harder, then may be, then less; soonest
     * first.
     */
    public static List<SpendEvent> weightiest(List<SpendEvent> events, int most) {
        return events.stream()
                .sorted(
                        Comparator.comparing(SpendEvent::harder)
                                .thenComparing(SpendEvent::open)
                                .thenComparing(SpendEvent::weaker)
                                .reversed()
                                .thenComparing(SpendEvent::day))
                .limit(most)
                .sorted(Comparator.comparing(SpendEvent::day).thenComparing(SpendEvent::issuer))
                .toList();
    }
}
