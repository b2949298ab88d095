package io.github.linchpin.api;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.shared.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The form in which something is bought, where that is another one than the form of the lead table:
 * who supplies stays as the table says, which rules meet it follows from the form.
 *
 * @param register the measures known
 * @param form as a share table prints it, or a form key
 */
record BoughtForm(KnownRegister register, String form) {

    /** Its form key at the stage of a supply; empty where nothing there goes by this form. */
    Optional<String> keyFor(Supply supply) {
        String printed =
                register.formKeys()
                        .get(new KnownRegister.PrintedForm(supply.input(), supply.stage(), form));
        if (printed != null) {
            return Optional.of(printed);
        }
        if (form.equals(supply.form())) {
            return Optional.of(ScopeRow.ANY);
        }
        return keys(supply).contains(form) ? Optional.of(form) : Optional.empty();
    }

    /** The questions with this form in place of the printed forms of these supplies. */
    Exposures in(Exposures from, List<Supply> supplies) {
        Map<KnownRegister.PrintedForm, String> keys = new HashMap<>(register.formKeys());
        for (Supply supply : supplies) {
            keyFor(supply)
                    .ifPresent(key ->
                            keys.put(
                                    new KnownRegister.PrintedForm(
                                            supply.input(), supply.stage(), supply.form()),
                                    key));
        }
        return new Exposures(
                new KnownRegister(register.measures(), register.families(), register.blocs(), keys),
                from.reading(),
                from.home(),
                from.on());
    }

    /** What may be asked about these supplies. */
    Set<String> possible(List<Supply> supplies) {
        Set<String> possible = new TreeSet<>();
        supplies.forEach(supply -> possible.addAll(keys(supply)));
        return possible;
    }

    /** The form keys that tables or measures have at the stage of a supply. */
    private Set<String> keys(Supply supply) {
        Set<String> keys =
                register.formKeys().entrySet().stream()
                        .filter(entry ->
                                entry.getKey().input().equals(supply.input())
                                        && entry.getKey().stage() == supply.stage())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (Effect effect : List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION)) {
            keys.addAll(register.forms(supply.input(), supply.stage(), effect));
        }
        return keys;
    }
}
