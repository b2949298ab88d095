package io.github.linchpin.testing;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The day of which the shipped data speak: tests do not depend on the day on which they run. A test
 * that publishes on other days takes the clock there for a while ({@link MovingClock#at}).
 */
@TestConfiguration(proxyBeanMethods = false)
public class FixedClock {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Bean
    @Primary
    Clock fixedClock() {
        return new MovingClock();
    }
}
