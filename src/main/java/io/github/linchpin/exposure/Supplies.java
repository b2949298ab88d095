package io.github.linchpin.exposure;

import io.github.linchpin.access.Permission;
import io.github.linchpin.concentration.ShareState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who supplies every input at every stage, at any K. There is one table for each, so all of it is
 * kept in memory and read again only after a change, which one statement tells.
 */
@Service
@RolesAllowed(Permission.READ)
public class Supplies {
    private final SupplyQuery query;
    private final ShareState state;
    private volatile @Nullable States states;

    Supplies(SupplyQuery query, ShareState state) {
        this.query = query;
        this.state = state;
    }

    /** The lead tables as they are stored now, at every K. */
    public static final class States {
        private final long changes;
        private final NavigableSet<Instant> news;
        private final SupplyQuery query;
        private final Map<Instant, KnownSupplies> states = new ConcurrentHashMap<>();

        private States(long changes, SupplyQuery query) {
            this.changes = changes;
            this.query = query;
            this.news = query.news();
        }

        /** When tables last became known, up to a moment. */
        public Optional<Instant> lastNews(Instant known) {
            return Optional.ofNullable(news.floor(known));
        }

        /** What was known at a moment; the same between two days of news. */
        public KnownSupplies at(Instant known) {
            return states.computeIfAbsent(
                    lastNews(known).orElse(Instant.EPOCH),
                    moment -> new KnownSupplies(query.all(moment)));
        }
    }

    /** The lead tables at every K; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public States now() {
        long changes = state.changes();
        States held = states;
        if (held == null || held.changes != changes) {
            held = new States(changes, query);
            states = held;
        }
        return held;
    }

    /** What was known at a moment; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public KnownSupplies at(Instant known) {
        return now().at(known);
    }
}
