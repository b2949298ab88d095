package io.github.linchpin.api;

import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.control.Registers;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.tabular.Checksum;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The entity tag of an answer. It is weak: the same tag means the same rows, not the same bytes,
 * and an answer may be compressed on its way.
 */
@Component
class DataVersion {
    private static final int DIGITS = 20;

    private final ShareState shares;
    private final Registers registers;
    private final Clock clock;
    private final Instant started;
    private final List<ZoneId> zones =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    DataVersion(ShareState shares, Registers registers, Clock clock) {
        this.shares = shares;
        this.registers = registers;
        this.clock = clock;
        // shipped data are read, and formulas change, only at a start
        this.started = clock.instant();
    }

    /** The tag of what a viewpoint sees now; two statements. */
    String tag(Viewpoint viewpoint, Format format) {
        StringBuilder seen = new StringBuilder();
        seen.append(shares.changes().all()).append(' ').append(registers.changes());
        seen.append(" since ").append(started);
        if (viewpoint.known() == null) {
            seen.append(" known ").append(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        if (viewpoint.on() == null) {
            seen.append(" on ").append(midnights());
        }
        return tag(seen.toString(), format);
    }

    /**
     * The tag of an answer that holds what units own: of its content, so that it changes with what
     * who asks may see and tells nothing of what others have changed.
     */
    static String tag(String content, Format format) {
        return "W/\"%s-%s\""
                .formatted(
                        Checksum.of(content).substring(0, DIGITS),
                        format.name().toLowerCase(Locale.ROOT));
    }

    /** Today is another day in each time zone: this grows with every midnight anywhere. */
    private long midnights() {
        Instant now = clock.instant();
        return zones.stream().mapToLong(zone -> LocalDate.ofInstant(now, zone).toEpochDay()).sum();
    }
}
