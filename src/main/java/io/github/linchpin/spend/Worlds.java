package io.github.linchpin.spend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.shared.Viewpoint;
import org.springframework.stereotype.Component;

/** Keeps the worlds that were asked for last; what changed makes another one. */
@Component
class Worlds {
    private static final int MOST = 4;

    private final ExposureService exposure;
    private final Cache<Known, World> worlds = Caffeine.newBuilder().maximumSize(MOST).build();

    /** Both are the same objects until something changes. */
    private record Known(KnownRegister register, KnownSupplies supplies) {}

    Worlds(ExposureService exposure) {
        this.exposure = exposure;
    }

    /** What is known at K; two statements, more after a change. */
    World at(Viewpoint viewpoint) {
        return worlds.get(
                new Known(exposure.register(viewpoint), exposure.known(viewpoint)),
                known -> new World(known.register(), known.supplies()));
    }
}
