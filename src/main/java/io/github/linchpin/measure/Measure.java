package io.github.linchpin.measure;

import io.github.linchpin.shared.AppliesTo;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.Reach;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One clause by one issuer, as far as it decides what happens to goods.
 *
 * @param id its key
 * @param issuer imposing country, or a bloc
 * @param zone time zone of the imposing authority: its days begin there
 * @param effect what it can do
 * @param strength how strong it is
 * @param addressees whom it addresses
 * @param reach which goods an export restriction follows, null for other effects
 * @param extraterritorial an export restriction follows the primary origin to the final country, an
 *     import restriction looks at every earlier origin
 * @param origins whose goods an import restriction means
 * @param scope inputs, stages and forms
 * @param timetable its dates
 */
public record Measure(
        String id,
        String issuer,
        ZoneId zone,
        Effect effect,
        MeasureClass strength,
        Addressees addressees,
        @Nullable Reach reach,
        boolean extraterritorial,
        Set<String> origins,
        List<ScopeRow> scope,
        Timetable timetable) {

    /**
     * Whom a measure addresses.
     *
     * @param appliesTo everybody, countries, entities or an end use
     * @param destinations countries and blocs, empty for all
     * @param endUse the end use that is meant, null where none is
     */
    public record Addressees(
            AppliesTo appliesTo, Set<String> destinations, @Nullable EndUse endUse) {
        public Addressees {
            destinations = Set.copyOf(destinations);
        }
    }

    public Measure {
        origins = Set.copyOf(origins);
        scope = List.copyOf(scope);
    }

    /** Whether it gives purchases a class at all. */
    public boolean bindsGoods() {
        return strength != MeasureClass.NONE
                && (effect == Effect.EXPORT_RESTRICTION || effect == Effect.IMPORT_RESTRICTION);
    }

    /** The same clause with other dates. */
    public Measure withTimetable(Timetable other) {
        return new Measure(
                id,
                issuer,
                zone,
                effect,
                strength,
                addressees,
                reach,
                extraterritorial,
                origins,
                scope,
                other);
    }

    /** Of the key alone: a scope has many rows, and measures are kept in sets. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
