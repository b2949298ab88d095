package io.github.linchpin.standing;

import io.github.linchpin.exposure.LeadSupply;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The figures of the overview on one day.
 *
 * @param day D
 * @param inputs how many inputs have each finding at some stage
 * @param stages how many input stages have it
 * @param oldFigures how many figures of lead tables are old or rest on general knowledge
 * @param tables how many lead tables there are
 */
public record Counts(
        LocalDate day,
        Map<Finding, Integer> inputs,
        Map<Finding, Integer> stages,
        int oldFigures,
        int tables) {

    public Counts {
        inputs = Map.copyOf(inputs);
        stages = Map.copyOf(stages);
    }

    /** The number on the tile: figures for {@link Finding#OLD}, inputs for every other. */
    public int of(Finding finding) {
        return finding == Finding.OLD ? oldFigures : inputs.getOrDefault(finding, 0);
    }

    static final class Counter {
        private final Map<Finding, Set<String>> inputs = new EnumMap<>(Finding.class);
        private final Map<Finding, Integer> stages = new EnumMap<>(Finding.class);
        private final LocalDate day;
        private int oldFigures;
        private int tables;

        Counter(LocalDate day) {
            this.day = day;
        }

        void table(LeadSupply table) {
            tables++;
            oldFigures += Finding.oldFigures(table, day);
        }

        void found(Finding finding, String input) {
            inputs.computeIfAbsent(finding, key -> new HashSet<>()).add(input);
            stages.merge(finding, 1, Integer::sum);
        }

        Counts counts() {
            Map<Finding, Integer> sizes = new EnumMap<>(Finding.class);
            inputs.forEach((finding, names) -> sizes.put(finding, names.size()));
            return new Counts(day, sizes, stages, oldFigures, tables);
        }
    }
}
