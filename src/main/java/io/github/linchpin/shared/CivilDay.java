package io.github.linchpin.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * D: a day that everybody reads in their own time zone. A day that was asked for is that civil day
 * for each issuer; now is a moment, which falls on different days in different places.
 *
 * @param asked the day asked for, null for now
 * @param now the present moment
 */
public record CivilDay(@Nullable LocalDate asked, Instant now) {

    /** A day that was asked for. */
    public static CivilDay of(LocalDate day) {
        return new CivilDay(day, Instant.EPOCH);
    }

    /** The present day, wherever it is read. */
    public static CivilDay today(Clock clock) {
        return new CivilDay(null, clock.instant());
    }

    /** The civil day in a time zone. */
    public LocalDate in(ZoneId zone) {
        return asked == null ? LocalDate.ofInstant(now, zone) : asked;
    }
}
