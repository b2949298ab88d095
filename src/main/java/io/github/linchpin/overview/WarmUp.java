package io.github.linchpin.overview;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.shared.Viewpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Computes the start page once after the start, beside the first visitors: reading the tables,
 * filling the caches and compiling the code takes seconds that nobody has to wait for.
 */
@Component
@ConditionalOnBooleanProperty("linchpin.warm-up")
class WarmUp {
    private final OverviewService service;

    WarmUp(OverviewService service) {
        this.service = service;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual()
                .name("warm-up")
                .start(() -> CurrentActor.asSystem("warm-up", this::open));
    }

    private void open() {
        service.of(Viewpoint.NOW, Since.firstVisit(service.today()));
    }
}
