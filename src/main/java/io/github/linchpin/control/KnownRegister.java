package io.github.linchpin.control;

import io.github.linchpin.measure.Blocs;
import io.github.linchpin.measure.Families;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.measure.ScopeTest;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register of measures as it was known at K, with the trees that the scope test needs. It does
 * not change, so what has been looked up once is kept.
 */
public final class KnownRegister {
    private final List<RegisteredMeasure> measures;
    private final ScopeTest scopeTest;
    private final List<ZoneId> zones;
    private final Map<PrintedForm, String> formKeys;
    private final Map<Place, Binding> bindings = new ConcurrentHashMap<>();

    /** The form of a share table as its source prints it. */
    public record PrintedForm(String input, Stage stage, String form) {}

    /** Where a rule may bind. */
    private record Place(String input, Stage stage, Effect effect) {}

    /** The rules that may bind there, and the forms that they tell apart. */
    private record Binding(List<Measure> measures, Set<String> forms) {}

    /**
     * @param measures all measures, by issuer and id
     * @param families the tree of inputs
     * @param blocs members of blocs
     * @param formKeys what the printed forms of share tables are called in scopes
     */
    public KnownRegister(
            List<RegisteredMeasure> measures,
            Families families,
            Blocs blocs,
            Map<PrintedForm, String> formKeys) {
        this.measures = List.copyOf(measures);
        this.scopeTest = new ScopeTest(families, blocs);
        this.formKeys = Map.copyOf(formKeys);
        this.zones =
                Stream.concat(
                                Stream.of(ZoneOffset.UTC),
                                measures.stream().map(measure -> measure.measure().zone()))
                        .distinct()
                        .sorted(Comparator.comparing(ZoneId::getId))
                        .toList();
    }

    /** All measures, by issuer and id. */
    public List<RegisteredMeasure> measures() {
        return measures;
    }

    public Families families() {
        return scopeTest.families();
    }

    public Blocs blocs() {
        return scopeTest.blocs();
    }

    public ScopeTest scopeTest() {
        return scopeTest;
    }

    /**
     * The days that D is for the issuers: where it is a moment, not the same everywhere. Two
     * moments with the same days give every measure the same state.
     */
    public List<LocalDate> days(CivilDay on) {
        return zones.stream().map(on::in).toList();
    }

    /** What the printed forms of share tables are called in scopes. */
    public Map<PrintedForm, String> formKeys() {
        return formKeys;
    }

    public Optional<RegisteredMeasure> find(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findAny();
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
        return bindings(input, stage, effect).measures();
    }

    /** The forms of an input at a stage that rules of one effect tell apart. */
    public Set<String> forms(String input, Stage stage, Effect effect) {
        return bindings(input, stage, effect).forms();
    }

    private Binding bindings(String input, Stage stage, Effect effect) {
        return bindings.computeIfAbsent(new Place(input, stage, effect), this::bindings);
    }

    private Binding bindings(Place place) {
        Set<String> names = family(place.input());
        List<Measure> found =
                measures.stream()
                        .map(RegisteredMeasure::measure)
                        .filter(measure ->
                                measure.bindsGoods() && measure.effect() == place.effect())
                        .filter(measure ->
                                measure.scope().stream()
                                        .anyMatch(row ->
                                                row.stage() == place.stage()
                                                        && names.contains(row.input())))
                        .collect(Collectors.toUnmodifiableList());
        return new Binding(found, scopeTest.forms(place.input(), place.stage(), found));
    }

    private Set<String> family(String input) {
        Set<String> names = new TreeSet<>(families().above(input));
        names.addAll(families().below(input));
        names.add(input);
        return names;
    }
}
