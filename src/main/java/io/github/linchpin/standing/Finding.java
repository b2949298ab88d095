package io.github.linchpin.standing;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a manager counts (own definitions, docs/metrics.md, Overview). Every count leads to the
 * input stages that have the finding.
 */
public enum Finding implements Coded {
    /** One country has more than 65 %, and an export restriction in force touches its share. */
    CONCENTRATED("concentrated"),
    /** A part of the supply needs a licence. */
    LICENCE("licence"),
    /** The class of a part changes within 90 days. */
    CHANGES("changes"),
    /** The lead table has figures from general knowledge, or its edition is over 14 months old. */
    OLD("old");

    /** How far ahead {@link #CHANGES} looks, in days. */
    public static final int DAYS_AHEAD = 90;

    /** Editions appear once a year; two months are left for a late one. */
    public static final int MONTHS_FRESH = 14;

    /** The largest share of the EU benchmark (Regulation (EU) 2024/1252, article 5). */
    private static final BigDecimal BENCHMARK = new BigDecimal("0.65");

    private final String code;

    Finding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Whether an input stage has it.
     *
     * @param exported what export restrictions do to it on D
     * @param changes the coming changes, at least those of {@link #DAYS_AHEAD} days
     * @param day D
     */
    boolean holds(
            LeadSupply table, ExposedShare exported, List<ClassChange> changes, LocalDate day) {
        return switch (this) {
            case CONCENTRATED -> concentrated(table.lead(), exported);
            case LICENCE -> exported.byClass().containsKey(ControlClass.LICENCE);
            case CHANGES ->
                    changes.stream()
                            .anyMatch(change -> !change.day().isAfter(day.plusDays(DAYS_AHEAD)));
            case OLD -> oldFigures(table, day) > 0;
        };
    }

    /** Figures of a table that rest on general knowledge, all where its edition is too old. */
    public static int oldFigures(LeadSupply table, LocalDate day) {
        return table.lead().edition().published().isBefore(day.minusMonths(MONTHS_FRESH))
                ? table.figures()
                : table.knowledge();
    }

    private static boolean concentrated(LeadTable lead, ExposedShare exported) {
        LeadTable.Largest largest = lead.largest();
        // without a printed share only what is certain counts
        BigDecimal share = largest.share() == null ? largest.low() : largest.share();
        return largest.area() != null
                && share != null
                && share.compareTo(BENCHMARK) > 0
                && exported.parts().stream()
                        .filter(part -> largest.area().equals(part.part().area()))
                        .anyMatch(part -> ExposedShare.isExposed(part.controlClass()));
    }
}
