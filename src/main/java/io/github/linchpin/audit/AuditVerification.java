package io.github.linchpin.audit;

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
        AuditChain trail = new AuditChain(expected);
        chain.each(trail::follow);
        return trail.report();
    }
}
