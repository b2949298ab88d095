package io.github.linchpin.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a licence stands on the days around those that it names, which all count. */
class LicenceDatesTest {
    @ParameterizedTest
    @CsvSource({
        // applied, refused, first, last, on, state, waiting
        "2026-10-11,,,,2026-10-10,NOT_YET,-1",
        "2026-10-11,,,,2026-10-11,APPLIED,0",
        "2026-10-11,,,,2026-11-21,APPLIED,41",
        "2026-10-11,2026-11-21,,,2026-11-20,APPLIED,40",
        "2026-10-11,2026-11-21,,,2026-11-21,REFUSED,41",
        "2026-10-11,,2026-11-21,2027-03-31,2026-11-20,APPLIED,40",
        "2026-10-11,,2026-11-21,2027-03-31,2026-11-21,LICENSED,41",
        "2026-10-11,,2026-11-21,2027-03-31,2027-03-31,LICENSED,171",
        "2026-10-11,,2026-11-21,2027-03-31,2027-04-01,EXPIRED,172",
        ",,2026-11-21,,2026-11-20,NOT_YET,0",
        ",,2026-11-21,,2099-12-31,LICENSED,0",
        ",,2026-11-21,2026-11-21,2026-11-21,LICENSED,0",
    })
    void the_first_and_the_last_day_count(
            LocalDate applied,
            LocalDate refused,
            LocalDate first,
            LocalDate last,
            LocalDate on,
            LicenceState state,
            long waiting) {
        LicenceDates dates = new LicenceDates(applied, refused, first, last);
        assertThat(dates.state(on)).isEqualTo(state);
        assertThat(dates.waiting(on)).isEqualTo(waiting);
    }
}
