package io.github.linchpin.spend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.shared.Viewpoint;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the worlds that were asked for last; what changed makes another one. */
@Component
class Worlds {
    /** The overview alone looks at those of thirteen months and of the last visit. */
    private static final int MOST = 24;

    private final Registers registers;
    private final Supplies supplies;
    private final Clock clock;
    private final Cache<Known, World> worlds = Caffeine.newBuilder().maximumSize(MOST).build();

    /** Both are the same objects until something changes. */
    private record Known(KnownRegister register, KnownSupplies supplies) {}

    Worlds(Registers registers, Supplies supplies, Clock clock) {
        this.registers = registers;
        this.supplies = supplies;
        this.clock = clock;
    }

    /** What is known at K; two statements, more after a change. */
    World at(Viewpoint viewpoint) {
        return of(registers.now(), supplies.now(), viewpoint.knownUntil(clock));
    }

    /** What was known at a moment, of everything that is stored; no statement unless it is new. */
    World of(Registers.States register, Supplies.States supply, Instant known) {
        return worlds.get(
                new Known(register.at(known), supply.at(known)),
                states -> new World(states.register(), states.supplies()));
    }
}
