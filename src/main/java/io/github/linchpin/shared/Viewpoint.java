package io.github.linchpin.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From where the world is seen: D, the day the question is about, and K, the state of knowledge.
 *
 * @param on D, null for today
 * @param known K, null for now; a day means the end of that day, UTC
 */
public record Viewpoint(@Nullable LocalDate on, @Nullable LocalDate known) {

    /** Today, with everything that is known. */
    public static final Viewpoint NOW = new Viewpoint(null, null);

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
