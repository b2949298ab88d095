package io.github.linchpin.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.access.Permission;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How every input stage stands from any viewpoint. */
@Service
@RolesAllowed(Permission.READ)
public class StandingService {
    /** Whole states, a few megabytes each. */
    private static final int STANDINGS = 16;

    /** A few numbers each. */
    private static final int COUNTS = 2000;

    private final Registers registers;
    private final Supplies supplies;
    private final Clock clock;
    private final Cache<Outlook.Key, Standings> standings =
            Caffeine.newBuilder().maximumSize(STANDINGS).build();
    private final Cache<Outlook.Aspect, Standings> newest =
            Caffeine.newBuilder().maximumSize(STANDINGS).build();
    private final Cache<Outlook.Key, Counts> counts =
            Caffeine.newBuilder().maximumSize(COUNTS).build();

    StandingService(Registers registers, Supplies supplies, Clock clock) {
        this.registers = registers;
        this.supplies = supplies;
        this.clock = clock;
    }

    /** Everything that is stored now, for any viewpoint; two statements, more after a change. */
    @Transactional(readOnly = true)
    public Outlook outlook() {
        return new Outlook(registers.now(), supplies.now(), clock, standings, newest, counts);
    }

    /** How every input stage would stand with another register, for example a proposed one. */
    @Transactional(readOnly = true)
    public Standings with(KnownRegister register, Viewpoint viewpoint) {
        return new Standings(
                new Exposures(
                        register, viewpoint.reading(), viewpoint.home(), viewpoint.day(clock)),
                supplies.at(viewpoint.knownUntil(clock)),
                null);
    }

    /** How every input stage stands from a viewpoint; two statements, more after a change. */
    @Transactional(readOnly = true)
    public Standings from(Viewpoint viewpoint) {
        return outlook().from(viewpoint);
    }
}
