package io.github.linchpin.shipped;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the address at the end of the start. */
@Component
class StartMessage {
    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    @EventListener
    @Order(0)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            log.info(
                    "Linchpin is ready after {} s: open http://localhost:{}",
                    ManagementFactory.getRuntimeMXBean().getUptime() / 1000,
                    server.getWebServer().getPort());
        }
    }
}
