package io.github.linchpin.control;

import io.github.linchpin.measure.Blocs;
import io.github.linchpin.measure.Families;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.measure.ScopeTest;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The register of measures as it was known at K, with the trees that the scope test needs.
 *
 * @param measures all measures, by issuer and id
 * @param families the tree of inputs
 * @param blocs members of blocs
 * @param formKeys what the printed forms of share tables are called in scopes
 */
public record KnownRegister(
        List<RegisteredMeasure> measures,
        Families families,
        Blocs blocs,
        Map<PrintedForm, String> formKeys) {

    /** The form of a share table as its source prints it. */
    public record PrintedForm(String input, Stage stage, String form) {}

    public KnownRegister {
        measures = List.copyOf(measures);
        formKeys = Map.copyOf(formKeys);
    }

    public Optional<RegisteredMeasure> find(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findAny();
    }

    public ScopeTest scopeTest() {
        return new ScopeTest(families, blocs);
    }

    /** Short name of a printed form, {@link ScopeRow#ANY} where it is not known. */
    public String formKey(String input, Stage stage, String form) {
        return formKeys.getOrDefault(new PrintedForm(input, stage, form), ScopeRow.ANY);
    }

    /** The measures whose scope names an input, its families or its members, at any stage. */
    public List<RegisteredMeasure> about(String input) {
        Set<String> names = family(input);
        return measures.stream()
                .filter(measure ->
                        measure.measure().scope().stream()
                                .anyMatch(row -> names.contains(row.input())))
                .toList();
    }

    /** The rules of one effect that can touch an input at a stage. */
    public List<Measure> binding(String input, Stage stage, Effect effect) {
        Set<String> names = family(input);
        return measures.stream()
                .map(RegisteredMeasure::measure)
                .filter(measure -> measure.bindsGoods() && measure.effect() == effect)
                .filter(measure ->
                        measure.scope().stream()
                                .anyMatch(
                                        row -> row.stage() == stage && names.contains(row.input())))
                .toList();
    }

    private Set<String> family(String input) {
        Set<String> names = new TreeSet<>(families.above(input));
        names.addAll(families.below(input));
        names.add(input);
        return names;
    }
}
