package io.github.linchpin.ledger;

import io.github.linchpin.db.Statistics;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks at the lines again once many were added, so that the next plans are founded on them. */
@Component
class LineStatistics {
    /** Fewer are left to the database, which looks by itself now and then. */
    private static final int MANY = 10_000;

    private final DSLContext dsl;

    LineStatistics(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Lines were added.
     *
     * @param lines how many
     */
    record Added(int lines) {}

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void look(Added added) {
        if (added.lines() >= MANY) {
            Statistics.LINES.refresh(dsl);
        }
    }
}
