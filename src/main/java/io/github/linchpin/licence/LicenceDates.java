package io.github.linchpin.licence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days of a licence, all of them inclusive.
 *
 * @param applied null where nothing has to be applied for
 * @param refused null: not refused
 * @param first on which goods may leave; null: not granted
 * @param last on which they may; null: until further notice
 */
public record LicenceDates(
        @Nullable LocalDate applied,
        @Nullable LocalDate refused,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** An application that nobody has answered. */
    public static LicenceDates appliedOn(LocalDate day) {
        return new LicenceDates(day, null, null, null);
    }

    /** A licence without an application on file. */
    public static LicenceDates valid(LocalDate first, @Nullable LocalDate last) {
        return new LicenceDates(null, null, first, last);
    }

    /** How it stands on a day. */
    public LicenceState state(LocalDate on) {
        if (hasCome(refused, on)) {
            return LicenceState.REFUSED;
        }
        if (hasCome(first, on)) {
            return last != null && last.isBefore(on) ? LicenceState.EXPIRED : LicenceState.LICENSED;
        }
        return hasCome(applied, on) ? LicenceState.APPLIED : LicenceState.NOT_YET;
    }

    /** Days since it was applied for; 0 where it was not. */
    public long waiting(LocalDate on) {
        return applied == null ? 0 : ChronoUnit.DAYS.between(applied, on);
    }

    private static boolean hasCome(@Nullable LocalDate day, LocalDate on) {
        return day != null && !day.isAfter(on);
    }
}
