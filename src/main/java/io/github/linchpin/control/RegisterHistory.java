package io.github.linchpin.control;

import io.github.linchpin.measure.Blocs;
import io.github.linchpin.measure.Families;
import io.github.linchpin.measure.Suspension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every version of every measure and suspension.
 *
 * @param measures versions of measures, their timetables without suspensions
 * @param suspensions versions of suspensions
 */
record RegisterHistory(
        List<RegisteredMeasure> measures,
        List<SuspensionVersion> suspensions,
        Families families,
        Blocs blocs,
        Map<KnownRegister.PrintedForm, String> formKeys) {

    /** A version of a suspension of a measure. */
    record SuspensionVersion(String measure, Instant knownFrom, Suspension suspension) {}

    /** When something last became known, up to a moment. */
    Instant lastNews(Instant known) {
        return Stream.concat(
                        measures.stream().map(RegisteredMeasure::knownFrom),
                        suspensions.stream().map(SuspensionVersion::knownFrom))
                .filter(moment -> !moment.isAfter(known))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** What was known until a moment. */
    private RegisterHistory until(Instant known) {
        return new RegisterHistory(
                measures.stream().filter(one -> !one.knownFrom().isAfter(known)).toList(),
                suspensions.stream().filter(one -> !one.knownFrom().isAfter(known)).toList(),
                families,
                blocs,
                formKeys);
    }

    /** Whether the same was known at every moment until this one. */
    boolean isSameUntil(Instant known, RegisterHistory other) {
        return until(known).equals(other.until(known));
    }

    /** What was known at a moment. */
    KnownRegister at(Instant known) {
        Map<String, List<Suspension>> pauses = new HashMap<>();
        newest(
                        suspensions,
                        known,
                        version -> version.suspension().id(),
                        SuspensionVersion::knownFrom)
                .forEach(version ->
                        pauses.computeIfAbsent(version.measure(), id -> new ArrayList<>())
                                .add(version.suspension()));
        List<RegisteredMeasure> then =
                newest(measures, known, RegisteredMeasure::id, RegisteredMeasure::knownFrom)
                        .stream()
                        .sorted(
                                Comparator.comparing((RegisteredMeasure measure) ->
                                                measure.act().issuer())
                                        .thenComparing(RegisteredMeasure::id))
                        .map(measure ->
                                measure.withSuspensions(
                                        pauses.getOrDefault(measure.id(), List.of())))
                        .toList();
        return new KnownRegister(then, families, blocs, formKeys);
    }

    private static <T> List<T> newest(
            List<T> versions,
            Instant known,
            Function<T, String> id,
            Function<T, Instant> knownFrom) {
        return List.copyOf(
                versions.stream()
                        .filter(version -> !knownFrom.apply(version).isAfter(known))
                        .collect(
                                Collectors.toMap(
                                        id,
                                        Function.identity(),
                                        (one, other) ->
                                                knownFrom.apply(one).isAfter(knownFrom.apply(other))
                                                        ? one
                                                        : other))
                        .values());
    }
}
