package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A day on which measures of one issuer change the class of what is bought.
 *
 * @param issuer area code
 * @param measures ids of those that give the stronger class
 * @param moves input by input, the largest value first
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
        moves = List.copyOf(moves);
        other = List.copyOf(other);
    }

    /** Value that goes to a stronger class. */
    public BigDecimal stronger() {
        return strongerOf(moves);
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
        return moves.stream()
                .filter(move -> !move.isStronger())
                .map(ComingMove::euros)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Value that goes to a stronger class in the other reading. */
    public BigDecimal otherStronger() {
        return strongerOf(other);
    }

    private static BigDecimal strongerOf(List<ComingMove> moves) {
        return moves.stream()
                .filter(ComingMove::isStronger)
                .map(ComingMove::euros)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
     * The events of which the most value goes to a stronger class, else to a weaker one; soonest
     * first.
     */
    public static List<SpendEvent> weightiest(List<SpendEvent> events, int most) {
        return events.stream()
                .sorted(
                        Comparator.comparing(SpendEvent::stronger)
                                .thenComparing(SpendEvent::weaker)
                                .reversed()
                                .thenComparing(SpendEvent::day))
                .limit(most)
                .sorted(Comparator.comparing(SpendEvent::day).thenComparing(SpendEvent::issuer))
                .toList();
    }
}
