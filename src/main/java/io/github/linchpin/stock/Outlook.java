package io.github.linchpin.stock;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes for one input at a stage, as a unit buys it. */
final class Outlook {
    /** What may stay away; conditional and unknown value may be exposed, and nobody knows. */
    private static final Set<ControlClass> EXPOSED =
            Set.of(
                    ControlClass.PROHIBITED,
                    ControlClass.QUOTA,
                    ControlClass.LICENCE,
                    ControlClass.REVIEW);

    private final LocalDate day;
    private final BigDecimal value;
    private final BigDecimal exposed;
    private final List<ComingMove> moves;

    private Outlook(LocalDate day, BigDecimal value, BigDecimal exposed, List<ComingMove> moves) {
        this.day = day;
        this.value = value;
        this.exposed = exposed;
        this.moves = moves;
    }

    /**
     * @param exposure of all units
     * @param input one of its inputs, bought by the unit
     */
    Outlook(PurchaseExposure exposure, int unit, InputExposure input) {
        this(
                exposure.day(),
                of(input, unit).value(),
                EXPOSED.stream().map(of(input, unit)::of).reduce(BigDecimal.ZERO, BigDecimal::add),
                exposure.moves().stream()
                        .filter(move ->
                                move.input().equals(input.input()) && move.stage() == input.stage())
                        .flatMap(move -> move.of(unit).stream())
                        .toList());
    }

    private static Partition of(InputExposure input, int unit) {
        return Objects.requireNonNull(input.byUnit().get(unit));
    }

    /** Of something that was not bought. */
    static Outlook ofNothing(PurchaseExposure exposure) {
        return new Outlook(exposure.day(), BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    LocalDate day() {
        return day;
    }

    BigDecimal value() {
        return value;
    }

    /** The first move to a stronger class that binds; of several on a day the strongest. */
    @Nullable CoverEvent event() {
        return moves.stream()
                .filter(move ->
                        move.isStronger()
                                && EXPOSED.contains(move.to())
                                && move.euros().signum() > 0)
                .min(
                        Comparator.comparing(ComingMove::day)
                                .thenComparing(ComingMove::to)
                                .thenComparing(ComingMove::euros, Comparator.reverseOrder())
                                .thenComparing(ComingMove::from))
                .map(move ->
                        new CoverEvent(
                                move.day(), move.from(), move.to(), move.euros(), move.measures()))
                .orElse(null);
    }

    /** The part that is exposed on the day of the event, or on D where none comes. */
    @Nullable BigDecimal exposedShare() {
        if (value.signum() <= 0) {
            return null;
        }
        CoverEvent event = event();
        BigDecimal then = exposed;
        if (event != null) {
            for (ComingMove move : moves) {
                if (!move.day().isAfter(event.day())) {
                    then = then.add(shift(move));
                }
            }
        }
        return then.divide(value, MathContext.DECIMAL64).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static BigDecimal shift(ComingMove move) {
        boolean before = EXPOSED.contains(move.from());
        boolean after = EXPOSED.contains(move.to());
        if (before == after) {
            return BigDecimal.ZERO;
        }
        return after ? move.euros() : move.euros().negate();
    }
}
