package io.github.linchpin.content;

import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Stage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words in which contents are told: inputs, and the forms and questions that measures know of
 * an input at a stage.
 *
 * @param inputs names by slug, in the order of the names
 */
public record ContentVocabulary(
        Map<String, String> inputs,
        Map<Key, Set<String>> forms,
        Map<Key, Map<String, String>> questions) {
    /** An input at a stage. */
    public record Key(String input, Stage stage) {}

    /** In the scope of a measure: whatever its form. */
    private static final String ANY = "any";

    /** Keys of the forms in which measures name this very input at a stage. */
    public Set<String> namedForms(String input, Stage stage) {
        Set<String> named = new TreeSet<>(forms.getOrDefault(new Key(input, stage), Set.of()));
        named.remove(ANY);
        return named;
    }

    /**
     * Keys of the forms that measures tell apart at a stage: those of the input itself, else, since
     * measures often name its family, those of all.
     */
    public Set<String> forms(String input, Stage stage) {
        Set<String> own = forms.getOrDefault(new Key(input, stage), Set.of());
        Set<String> offered = new TreeSet<>(own.isEmpty() ? allForms(stage) : own);
        if (!offered.isEmpty()) {
            offered.add(ContentTerms.NOT_NAMED);
        }
        return offered;
    }

    /** Forms of all inputs at a stage. */
    Set<String> allForms(Stage stage) {
        Set<String> all = new TreeSet<>();
        forms.forEach((key, some) -> {
            if (key.stage() == stage) {
                all.addAll(some);
                all.add(ContentTerms.NOT_NAMED);
            }
        });
        return all;
    }

    /** Questions of measures on this very input at this stage on which their effect depends. */
    public Map<String, String> questions(String input, Stage stage) {
        return new TreeMap<>(questions.getOrDefault(new Key(input, stage), Map.of()));
    }

    /** Those of all inputs: a measure on a family asks about its members, and some about users. */
    Map<String, String> allQuestions(Stage stage) {
        Map<String, String> all = new TreeMap<>();
        all.put(EndUse.MILITARY_USE, "");
        questions.forEach((key, some) -> {
            if (key.stage() == stage) {
                all.putAll(some);
            }
        });
        return all;
    }
}
