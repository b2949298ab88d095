package io.github.linchpin.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register at any K. It is small, so all of it is kept in memory and read again only after a
 * change, which one statement tells.
 */
@Service
public class Registers {
    private final RegisterQuery query;
    private volatile @Nullable Copy copy;

    Registers(RegisterQuery query) {
        this.query = query;
    }

    private record Copy(long changes, RegisterHistory history) {}

    /** What was known at a moment; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public KnownRegister at(Instant known) {
        long changes = query.changes();
        Copy held = copy;
        if (held == null || held.changes() != changes) {
            held = new Copy(changes, query.all());
            copy = held;
        }
        return held.history().at(known);
    }
}
