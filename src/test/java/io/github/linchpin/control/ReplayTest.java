package io.github.linchpin.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.FixedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped register, day by day over the winter in which the suspensions of 2025 run out. */
@DatabaseTest
class ReplayTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 6);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 12);
    private static final String GOLDEN = "replay-2026-11-06-to-2027-01-12.txt";

    @Autowired Registers registers;
    @Autowired DSLContext dsl;

    @Test
    void every_change_of_state_or_certainty_is_as_on_file() {
        assertGolden(replay(registers.at(FixedClock.NOW)));
    }

    /** Read again each time: the register that is held in memory would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, en-GB",
        "America/New_York, tr-TR",
        "Asia/Shanghai, ar-EG",
        "Europe/Berlin, th-TH-u-ca-buddhist"
    })
    void time_zone_and_locale_of_the_machine_change_nothing(String zone, String locale) {
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
            Locale.setDefault(Locale.forLanguageTag(locale));
            Registers again = new Registers(new RegisterQuery(dsl));
            assertGolden(replay(again.at(FixedClock.NOW)));
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/New_York", "Asia/Shanghai"})
    void time_zone_of_the_database_session_changes_nothing(String zone) {
        dsl.transaction(inside -> {
            DSLContext session = inside.dsl();
            session.execute("set local time zone '%s'".formatted(zone));
            assertThat(session.fetchValue("show time zone")).isEqualTo(zone);
            Registers again = new Registers(new RegisterQuery(session));
            assertGolden(replay(again.at(FixedClock.NOW)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_day_of_a_measure_begins_where_its_issuer_is(Reading reading) {
        Instant midnight = Instant.parse("2026-11-27T16:00:00Z");
        assertThat(LocalDateTime.ofInstant(midnight, ZoneId.of("Asia/Shanghai")))
                .isEqualTo("2026-11-28T00:00:00");
        assertThat(LocalDateTime.ofInstant(midnight, ZoneId.of("America/New_York")))
                .isEqualTo("2026-11-27T11:00:00");
        RegisteredMeasure ban = registers.at(FixedClock.NOW).find("CN-2024-46-2A").orElseThrow();

        Status before = ban.on(today(midnight.minusSeconds(60)), reading);
        assertThat(before.state()).isEqualTo(MeasureState.SUSPENDED);
        assertThat(before.day()).isEqualTo("2026-11-27");
        assertThat(before.daysLeft()).isZero();

        Status after = ban.on(today(midnight), reading);
        assertThat(after.state()).isEqualTo(MeasureState.IN_FORCE);
        assertThat(after.day()).isEqualTo("2026-11-28");
    }

    /** At one moment the day can be over in Beijing and not begun in Santiago. */
    @Test
    void a_day_that_is_asked_for_is_the_same_for_every_issuer() {
        KnownRegister register = registers.at(FixedClock.NOW);
        CivilDay now = today(Instant.parse("2026-11-27T16:00:00Z"));
        CivilDay asked = new Viewpoint(LocalDate.of(2026, 11, 28), null).day(clock(FixedClock.NOW));
        assertThat(days(register, now))
                .contains(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28));
        assertThat(days(register, asked)).containsOnly(LocalDate.of(2026, 11, 28));
    }

    /** By the legal text the suspension is long over, by the report it has passed just now. */
    @Test
    void readings_differ_also_where_only_the_doubt_differs() {
        RegisteredMeasure measure = registers.at(FixedClock.NOW).find("CN-2025-55").orElseThrow();
        CivilDay both = CivilDay.of(LocalDate.of(2027, 5, 9));
        CivilDay one = CivilDay.of(LocalDate.of(2027, 5, 10));
        CivilDay none = CivilDay.of(LocalDate.of(2027, 7, 10));
        assertThat(measure.on(one, Reading.LEGAL_TEXT).state())
                .isEqualTo(measure.on(one, Reading.AS_REPORTED).state())
                .isEqualTo(MeasureState.IN_FORCE);
        assertThat(measure.readingsDiffer(both)).isFalse();
        assertThat(measure.readingsDiffer(one)).isTrue();
        assertThat(measure.readingsDiffer(none)).isFalse();
    }

    private static List<LocalDate> days(KnownRegister register, CivilDay on) {
        return register.measures().stream()
                .map(measure -> measure.on(on, Reading.AS_REPORTED).day())
                .toList();
    }

    private static CivilDay today(Instant moment) {
        return Viewpoint.NOW.day(clock(moment));
    }

    private static Clock clock(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    static String replay(KnownRegister register) {
        return new Replay(register, FROM, UNTIL).text();
    }

    static void assertGolden(String played) {
        String golden = golden();
        if (played.equals(golden)) {
            return;
        }
        List<String> added = new ArrayList<>(played.lines().toList());
        golden.lines().forEach(added::remove);
        List<String> missing = new ArrayList<>(golden.lines().toList());
        played.lines().forEach(missing::remove);
        Path written = Path.of("target", GOLDEN);
        try {
            Files.writeString(written, played);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(
                """
                The replay differs from the file.
                only in the replay:
                %s
                only in the file:
                %s
                The whole replay is in %s. If it is right: cp %s src/test/resources/control/
                """
                        .formatted(
                                String.join("\n", added),
                                String.join("\n", missing),
                                written,
                                written));
    }

    private static String golden() {
        try (var in = ReplayTest.class.getResourceAsStream("/control/" + GOLDEN)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
