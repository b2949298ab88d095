package io.github.linchpin.overview;

import java.time.LocalDate;

/**
 * From which day on changes are told.
 *
 * @param day the day; what changed on it is not told again
 * @param why how the day was found
 */
record Since(LocalDate day, Why why) {
    /** How far back changes are told to somebody who comes for the first time. */
    private static final int FIRST_VISIT_DAYS = 30;

    static Since firstVisit(LocalDate today) {
        return new Since(today.minusDays(FIRST_VISIT_DAYS), Why.FIRST_VISIT);
    }

    enum Why {
        /** The address says so. */
        ASKED,
        /** This browser was last here on that day. */
        LAST_VISIT,
        /** No earlier visit is known. */
        FIRST_VISIT
    }
}
