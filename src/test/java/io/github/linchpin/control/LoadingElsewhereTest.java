package io.github.linchpin.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The shipped register, loaded by a machine on the other side of the date line with a locale of
 * other letters. The driver gives the time zone of the machine to the sessions of the database, so
 * both differ.
 */
@DatabaseTest
@ContextConfiguration(
        initializers = {LoadingElsewhereTest.Elsewhere.class, TestDatabase.Empty.class})
@DirtiesContext
class LoadingElsewhereTest {
    private static final String ZONE = "Pacific/Kiritimati";
    private static final TimeZone ZONE_BEFORE = TimeZone.getDefault();
    private static final Locale LOCALE_BEFORE = Locale.getDefault();

    @Autowired Registers registers;
    @Autowired DSLContext dsl;

    /** Moves the machine before the application starts and loads. */
    static final class Elsewhere
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(ZONE)));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        }
    }

    @AfterAll
    static void move_back() {
        TimeZone.setDefault(ZONE_BEFORE);
        Locale.setDefault(LOCALE_BEFORE);
    }

    @Test
    void a_register_loaded_elsewhere_is_the_same_register() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo(ZONE);
        assertThat(dsl.fetchValue("show time zone")).isEqualTo(ZONE);
        ReplayTest.assertGolden(ReplayTest.replay(registers.at(FixedClock.NOW)));
    }
}
