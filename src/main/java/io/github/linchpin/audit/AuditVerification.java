package io.github.linchpin.audit;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole trail and recomputes every seal, outside of the database that made them. */
@Component
class AuditVerification {
    private final AuditChainQuery chain;

    AuditVerification(AuditChainQuery chain) {
        this.chain = chain;
    }

    /**
     * Verifies the trail as it is now.
     *
     * @param expected a head that was noted earlier, outside of the database: only it shows that
     *     the end was cut off, or that the whole trail was written anew
     */
    @Transactional(readOnly = true)
    AuditReport verify(@Nullable AuditHead expected) {
        return verify(expected, read -> {});
    }

    /**
     * The same.
     *
     * @param progress is told how many entries were read
     */
    @Transactional(readOnly = true)
    AuditReport verify(@Nullable AuditHead expected, LongConsumer progress) {
        AuditChain trail = new AuditChain(expected);
        chain.each(entry -> {
            trail.follow(entry);
            progress.accept(trail.entries());
        });
        return trail.report();
    }

    /** The newest entry. */
    AuditHead head() {
        return chain.head();
    }
}
