package io.github.linchpin.control;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private record Copy(
            long changes, RegisterHistory history, Map<Instant, KnownRegister> states) {}

    /** What was known at a moment; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public KnownRegister at(Instant known) {
        long changes = query.changes();
        Copy held = copy;
        if (held == null || held.changes() != changes) {
            held = new Copy(changes, query.all(), new ConcurrentHashMap<>());
            copy = held;
        }
        // between two days of news the register is the same
        RegisterHistory history = held.history();
        return held.states().computeIfAbsent(history.lastNews(known), moment -> history.at(known));
    }
}
