package io.github.linchpin.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From where the world is seen: D, the day the question is about, K, the state of knowledge, home
 * and reading.
 *
 * @param on D, null for today
 * @param known K, null for now; a day means the end of that day, UTC
 * @param home the country towards which supply is looked at, ISO 3166-1 alpha-2
 * @param reading which end of a suspension counts
 */
public record Viewpoint(
        @Nullable LocalDate on, @Nullable LocalDate known, String home, Reading reading) {
    /** Home where nothing else is chosen. */
    public static final String DEFAULT_HOME = "US";

    /** Today, with everything that is known, from the default home. */
    public static final Viewpoint NOW = new Viewpoint(null, null);

    /** D and K, from the default home, as reported. */
    public Viewpoint(@Nullable LocalDate on, @Nullable LocalDate known) {
        this(on, known, DEFAULT_HOME, Reading.AS_REPORTED);
    }

    /** D as every issuer reads it in its own time zone. */
    public CivilDay day(Clock clock) {
        return on == null ? CivilDay.today(clock) : CivilDay.of(on);
    }

    /** The last moment whose knowledge counts. */
    public Instant knownUntil(Clock clock) {
        return known == null
                ? clock.instant()
                : known.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
