package io.github.linchpin.exposure;

import io.github.linchpin.access.Permission;
import io.github.linchpin.concentration.ShareState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who supplies every input at every stage, at any K. There is one table for each, so all of it is
 * kept in memory and read again only after a change, which one statement tells. What became known
 * since then leaves the states before it as they are.
 */
@Service
@RolesAllowed(Permission.READ)
public class Supplies {
    private final SupplyQuery query;
    private final ImportMixQuery mixes;
    private final ShareState state;
    private volatile @Nullable States states;

    Supplies(SupplyQuery query, ImportMixQuery mixes, ShareState state) {
        this.query = query;
        this.mixes = mixes;
        this.state = state;
    }

    /** The lead tables as they are stored now, at every K. */
    public static final class States {
        private final ShareState.Changes changes;
        private final NavigableMap<Instant, Integer> news;
        private final SupplyQuery query;
        private final ImportMixQuery mixes;
        private final Map<Instant, KnownSupplies> states = new ConcurrentHashMap<>();

        private States(ShareState.Changes changes, SupplyQuery query, ImportMixQuery mixes) {
            this.changes = changes;
            this.query = query;
            this.mixes = mixes;
            this.news = query.news();
        }

        /**
         * Takes over what was read earlier, up to the first moment at which something was added.
         */
        private void keep(States earlier) {
            if (earlier.changes.rewrites() == changes.rewrites()) {
                earlier.states.forEach((moment, supplies) -> {
                    if (news.headMap(moment, true).equals(earlier.news.headMap(moment, true))) {
                        states.put(moment, supplies);
                    }
                });
            }
        }

        /** When tables last became known, up to a moment. */
        public Optional<Instant> lastNews(Instant known) {
            return Optional.ofNullable(news.floorKey(known));
        }

        /** What was known at a moment; the same between two days of news. */
        public KnownSupplies at(Instant known) {
            return states.computeIfAbsent(
                    lastNews(known).orElse(Instant.EPOCH),
                    moment -> new KnownSupplies(query.all(moment), mixes.at(moment)));
        }
    }

    /** The lead tables at every K; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public States now() {
        ShareState.Changes changes = state.changes();
        States held = states;
        if (held != null && held.changes.equals(changes)) {
            return held;
        }
        States fresh = new States(changes, query, mixes);
        if (held != null) {
            fresh.keep(held);
        }
        states = fresh;
        return fresh;
    }

    /** What was known at a moment; one statement, a few more after a change. */
    @Transactional(readOnly = true)
    public KnownSupplies at(Instant known) {
        return now().at(known);
    }
}
