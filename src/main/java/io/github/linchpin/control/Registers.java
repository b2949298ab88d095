package io.github.linchpin.control;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register at any K. It is small, so all of it is kept in memory and read again only after a
 * change, which one statement tells. What became known since then leaves the states before it as
 * they are, the same objects.
 */
@Service
@RolesAllowed(Permission.READ)
public class Registers {
    private final RegisterQuery query;
    private volatile @Nullable States states;

    Registers(RegisterQuery query) {
        this.query = query;
    }

    /** The register as it is stored now, at every K. */
    public static final class States {
        private final long changes;
        private final RegisterHistory history;
        private final Map<Instant, KnownRegister> states = new ConcurrentHashMap<>();

        private States(long changes, RegisterHistory history) {
            this.changes = changes;
            this.history = history;
        }

        /** Takes over the earlier states that the change has left alone. */
        private void keep(States earlier) {
            earlier.states.forEach((moment, register) -> {
                if (history.isSameUntil(moment, earlier.history)) {
                    states.put(moment, register);
                }
            });
        }

        /** What was known at a moment; the same register between two days of news. */
        public KnownRegister at(Instant known) {
            return states.computeIfAbsent(history.lastNews(known), moment -> history.at(known));
        }
    }

    /** Counts the changes of the register: the same number means the same content. */
    @Transactional(readOnly = true)
    public long changes() {
        return query.changes();
    }

    /** All states of the register; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public States now() {
        long changes = query.changes();
        States held = states;
        if (held != null && held.changes == changes) {
            return held;
        }
        States fresh = new States(changes, query.all());
        if (held != null) {
            fresh.keep(held);
        }
        states = fresh;
        return fresh;
    }

    /** What was known at a moment; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public KnownRegister at(Instant known) {
        return now().at(known);
    }
}
