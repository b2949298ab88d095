package io.github.linchpin.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes the head of the trail in the log: an anchor that nobody moves from within the database. */
@Component
class AuditStart {
    private static final Logger log = LoggerFactory.getLogger(AuditStart.class);

    private final AuditChainQuery chain;

    AuditStart(AuditChainQuery chain) {
        this.chain = chain;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        AuditHead head = chain.head();
        log.info("Audit trail: {} entries, head {}", head.number(), head);
    }
}
