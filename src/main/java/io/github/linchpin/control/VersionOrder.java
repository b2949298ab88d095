package io.github.linchpin.control;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Versions count 1, 2, 3 ..., and each becomes known after the one before. */
final class VersionOrder {
    private VersionOrder() {}

    record Step(Key key, OffsetDateTime knownFrom) {}

    static void check(List<Line<Step>> steps, Problems problems) {
        steps.stream()
                .collect(
                        Collectors.groupingBy(
                                step -> step.value().key().of(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(versions -> checkOne(versions, problems));
    }

    private static void checkOne(List<Line<Step>> versions, Problems problems) {
        List<Line<Step>> ordered =
                versions.stream()
                        .sorted(Comparator.comparingInt(step -> step.value().key().number()))
                        .toList();
        int expected = 1;
        for (Line<Step> step : ordered) {
            Key key = step.value().key();
            if (key.number() != expected) {
                problems.add(
                        step.problem(
                                "version",
                                "%s follows no version %s"
                                        .formatted(key.named("version"), expected)));
                return;
            }
            if (expected > 1) {
                requireLater(ordered.get(expected - 2), step, problems);
            }
            expected++;
        }
    }

    private static void requireLater(Line<Step> before, Line<Step> step, Problems problems) {
        OffsetDateTime first = before.value().knownFrom();
        if (!step.value().knownFrom().isAfter(first)) {
            problems.add(
                    step.problem(
                            "known_from",
                            "%s is known from %s, not after the version before it, known from %s"
                                    .formatted(
                                            step.value().key().named("version"),
                                            step.value().knownFrom().toLocalDate(),
                                            first.toLocalDate())));
        }
    }
}
