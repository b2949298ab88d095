package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Says at the start of the server what became of files that nobody reads any more. */
@Component
class LedgerStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(LedgerStart.class);

    private final LineReading reading;

    LedgerStart(LineReading reading) {
        this.reading = reading;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int ended = CurrentActor.asSystem("start", reading::tidy);
        if (ended > 0) {
            log.info("Imports of purchases that have to be uploaded again: {}", ended);
        }
    }
}
