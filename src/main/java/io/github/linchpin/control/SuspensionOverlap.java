package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.SuspensionVersionRecord;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On no day is a measure suspended twice, whenever one looks: compared are versions of different
 * suspensions that are the newest known at the same moment.
 */
final class SuspensionOverlap {
    private final Map<Key, OffsetDateTime> knownFrom = new HashMap<>();

    private SuspensionOverlap(List<Line<SuspensionRows.Suspension>> lines) {
        lines.forEach(line -> knownFrom.put(line.value().key(), line.value().row().getKnownFrom()));
    }

    static void check(List<Line<SuspensionRows.Suspension>> lines, Problems problems) {
        SuspensionOverlap overlap = new SuspensionOverlap(lines);
        Map<String, String> measures = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line<SuspensionRows.Suspension> line = lines.get(i);
            String measure = line.value().measure();
            String first = measures.putIfAbsent(line.value().key().of(), measure);
            if (first != null && !first.equals(measure)) {
                problems.add(
                        line.problem(
                                "measure",
                                "%s suspends %s".formatted(line.value().key().of(), first)));
            }
            for (Line<SuspensionRows.Suspension> other : lines.subList(0, i)) {
                if (overlap.between(other.value(), line.value())) {
                    problems.add(
                            line.problem(
                                    "starts",
                                    "%s is already suspended by %s from %s to %s"
                                            .formatted(
                                                    measure,
                                                    other.value().key().of(),
                                                    other.value().row().getStarts(),
                                                    other.value().row().getLegalEnd())));
                    break;
                }
            }
        }
    }

    private boolean between(SuspensionRows.Suspension a, SuspensionRows.Suspension b) {
        return a.measure().equals(b.measure())
                && !a.key().of().equals(b.key().of())
                && meet(a.row(), b.row())
                && isKnownBefore(a, replaced(b))
                && isKnownBefore(b, replaced(a));
    }

    private static boolean meet(SuspensionVersionRecord a, SuspensionVersionRecord b) {
        return !a.getStarts().isAfter(b.getLegalEnd()) && !b.getStarts().isAfter(a.getLegalEnd());
    }

    /** When the next version became known; null: this one is the newest. */
    private @Nullable OffsetDateTime replaced(SuspensionRows.Suspension version) {
        Key key = version.key();
        return knownFrom.get(new Key(key.of(), key.number() + 1));
    }

    private static boolean isKnownBefore(
            SuspensionRows.Suspension version, @Nullable OffsetDateTime moment) {
        return moment == null || version.row().getKnownFrom().isBefore(moment);
    }
}
