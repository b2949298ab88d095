package io.github.linchpin.control;

import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Status;
import io.github.linchpin.measure.Suspension;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it was known at K, with what a reader wants to see beside its rules.
 *
 * @param measure its rules
 * @param act the act whose clause it is
 * @param shortName as a buyer says it, without the country
 * @param version number of the version
 * @param knownFrom since when this version was known
 * @param text its words
 * @param sources ids of the sources
 * @param grade how far the facts were verified
 */
public record RegisteredMeasure(
        Measure measure,
        Act act,
        String shortName,
        int version,
        Instant knownFrom,
        Text text,
        List<String> sources,
        Grade grade) {

    /** A legal act and its issuer. */
    public record Act(String id, String name, String issuer, String issuerName) {}

    /**
     * The words of a measure.
     *
     * @param type word of the table of types
     * @param relation how it relates to {@code related}, null where it does not
     * @param related ids of other measures
     */
    public record Text(
            String title,
            @Nullable String clause,
            String authority,
            String instrument,
            String type,
            @Nullable String entities,
            @Nullable String endAct,
            @Nullable String relation,
            List<String> related,
            @Nullable String buyersNote,
            @Nullable String url) {}

    public String id() {
        return measure.id();
    }

    /** Issuer and short name, for example CN 23/2023. */
    public String label() {
        return act.issuer().replace("x-", "").toUpperCase(Locale.ROOT) + " " + shortName;
    }

    RegisteredMeasure withSuspensions(List<Suspension> suspensions) {
        return new RegisteredMeasure(
                measure.withTimetable(measure.timetable().withSuspensions(suspensions)),
                act,
                shortName,
                version,
                knownFrom,
                text,
                sources,
                grade);
    }

    /** State on D, read in the time zone of the issuer. */
    public Status on(CivilDay day, Reading reading) {
        return measure.timetable().on(day.in(measure.zone()), reading);
    }

    /** Whether the two readings give another state or another certainty. */
    public boolean readingsDiffer(CivilDay day) {
        Status legal = on(day, Reading.LEGAL_TEXT);
        Status reported = on(day, Reading.AS_REPORTED);
        return legal.state() != reported.state() || legal.certainty() != reported.certainty();
    }
}
