package io.github.linchpin.spend;

import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How purchases stand under the licences that speak of them, on a day.
 *
 * @param state licensed, applied, or not-yet where there is no licence and none asked for
 * @param until the last day on which they are licensed, with what follows without a gap; null: no
 *     end, or not licensed
 * @param waiting days since it was applied for; 0 where it was not
 */
record LicenceStanding(LicenceState state, @Nullable LocalDate until, long waiting) {
    private static final LicenceStanding NONE = new LicenceStanding(LicenceState.NOT_YET, null, 0);

    /** Under licences of which each would do. */
    static LicenceStanding of(Collection<LicenceDates> licences, LocalDate on) {
        List<LicenceDates> valid =
                licences.stream().filter(one -> one.state(on) == LicenceState.LICENSED).toList();
        if (!valid.isEmpty()) {
            return new LicenceStanding(LicenceState.LICENSED, until(licences, on), 0);
        }
        return licences.stream()
                .filter(one -> one.state(on) == LicenceState.APPLIED)
                .max(Comparator.comparingLong(one -> one.waiting(on)))
                .map(one -> new LicenceStanding(LicenceState.APPLIED, null, one.waiting(on)))
                .orElse(NONE);
    }

    /** Where each of several is needed: as the weakest of them. */
    static LicenceStanding weakestOf(Collection<LicenceStanding> needed) {
        return needed.stream()
                .max(
                        Comparator.comparing(LicenceStanding::state)
                                .thenComparing(
                                        LicenceStanding::until,
                                        // the earliest end is the weakest, none the strongest
                                        Comparator.nullsFirst(Comparator.reverseOrder()))
                                .thenComparingLong(LicenceStanding::waiting))
                .orElse(NONE);
    }

    private static @Nullable LocalDate until(Collection<LicenceDates> licences, LocalDate on) {
        LocalDate until = on;
        boolean longer = true;
        while (longer) {
            longer = false;
            for (LicenceDates one : licences) {
                if (one.first() == null || one.first().isAfter(until.plusDays(1))) {
                    continue;
                }
                if (one.last() == null) {
                    return null;
                }
                if (one.last().isAfter(until)) {
                    until = one.last();
                    longer = true;
                }
            }
        }
        return until;
    }
}
