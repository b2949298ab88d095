package io.github.linchpin.register;

import io.github.linchpin.measure.Blocs;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which measures are wanted; an empty set or text means all.
 *
 * @param text part of a name, title, act or input
 * @param issuers area codes
 * @param inputs slugs; a measure on a family of one of them counts too
 * @param classes how strong
 * @param effects what they can do
 * @param states states on D in the reading shown
 * @param destination country towards which they apply, empty for any
 */
record ControlFilter(
        String text,
        Set<String> issuers,
        Set<String> inputs,
        Set<MeasureClass> classes,
        Set<Effect> effects,
        Set<MeasureState> states,
        String destination) {
    ControlFilter {
        text = text.strip();
        issuers = Set.copyOf(issuers);
        inputs = Set.copyOf(inputs);
        classes = Set.copyOf(classes);
        effects = Set.copyOf(effects);
        states = Set.copyOf(states);
    }

    /**
     * Whether a line is wanted.
     *
     * @param named inputs that count as named: those wanted and their families
     * @param inputNames names of inputs by slug
     */
    boolean keeps(
            MeasureLine line, Set<String> named, Map<String, String> inputNames, Blocs blocs) {
        var rules = line.measure().measure();
        return (text.isEmpty() || words(line, inputNames).contains(text.toLowerCase(Locale.ROOT)))
                && (issuers.isEmpty() || issuers.contains(rules.issuer()))
                && (inputs.isEmpty() || named.stream().anyMatch(line::names))
                && (classes.isEmpty() || classes.contains(rules.strength()))
                && (effects.isEmpty() || effects.contains(rules.effect()))
                && (states.isEmpty() || states.contains(line.status().state()))
                && (destination.isEmpty() || reaches(line, blocs));
    }

    /** Measures towards all countries reach every country but the one that imposes them. */
    private boolean reaches(MeasureLine line, Blocs blocs) {
        var rules = line.measure().measure();
        LocalDate day = line.status().day();
        if (rules.effect() == Effect.IMPORT_RESTRICTION) {
            return blocs.among(destination, List.of(rules.issuer()), day);
        }
        Set<String> destinations = rules.addressees().destinations();
        return !blocs.among(destination, List.of(rules.issuer()), day)
                && (destinations.isEmpty() || blocs.among(destination, destinations, day));
    }

    private static String words(MeasureLine line, Map<String, String> inputNames) {
        var measure = line.measure();
        StringBuilder words = new StringBuilder();
        words.append(measure.label()).append(' ').append(measure.id()).append(' ');
        words.append(measure.text().title()).append(' ').append(measure.act().name()).append(' ');
        words.append(measure.text().clause()).append(' ').append(measure.act().issuerName());
        measure.measure()
                .scope()
                .forEach(row ->
                        words.append(' ')
                                .append(row.input())
                                .append(' ')
                                .append(inputNames.getOrDefault(row.input(), "")));
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
