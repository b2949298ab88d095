package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From how many suppliers and countries something comes (own definition, docs/metrics.md,
 * Exposure).
 *
 * @param suppliers everybody on file who ever delivered it up to D
 * @param country the only one that it is known to come from; null: another is known, or not enough
 */
public record Sourcing(List<Supplied> suppliers, @Nullable String country) {
    public Sourcing {
        suppliers = List.copyOf(suppliers);
    }

    /**
     * What a supplier of a unit has delivered.
     *
     * @param name by which a supplier is the same in another unit
     * @param euros spent in the twelve months, 0 where it delivered before only
     */
    public record Supplied(int unit, int id, String name, BigDecimal euros) {
        /** Units write the same name in their own way. */
        String key() {
            return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    /** What is worth a flag, the worst first. */
    public enum Flag {
        /** Nobody else, or nowhere else, is known. */
        SOLE,
        /** One supplier is used although others are known. */
        SINGLE,
        /** Neither. */
        SEVERAL;

        /** The word in a file; empty for what is no flag. */
        public String code() {
            return this == SEVERAL ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The country that something comes from, where only one is known.
     *
     * @param bought all of it in the twelve months, in parts
     * @param maker the only country that makes it by its share table; null: no table says so
     */
    static @Nullable String onlyCountry(Collection<Partition> bought, @Nullable String maker) {
        BigDecimal unknown = BigDecimal.ZERO;
        Map<String, BigDecimal> origins = new HashMap<>();
        for (Partition part : bought) {
            unknown = unknown.add(part.of(ControlClass.UNKNOWN));
            part.byOrigin()
                    .forEach((country, euros) -> origins.merge(country, euros, BigDecimal::add));
        }
        origins.values().removeIf(euros -> euros.signum() == 0);
        if (unknown.signum() == 0 && origins.size() == 1) {
            return origins.keySet().iterator().next();
        }
        // what is known to come from elsewhere does, whatever a table says
        return maker != null && Set.of(maker).containsAll(origins.keySet()) ? maker : null;
    }

    /** Names of the suppliers with which more was spent than they gave back in the months. */
    public List<String> usedNames() {
        return suppliers.stream()
                .collect(Collectors.groupingBy(Supplied::key, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same ->
                        same.stream()
                                        .map(Supplied::euros)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .signum()
                                > 0)
                .map(same -> same.getFirst().name())
                .toList();
    }

    /** How many suppliers these are. */
    public int used() {
        return usedNames().size();
    }

    /** Suppliers who ever delivered it. */
    public int known() {
        return (int) suppliers.stream().map(Supplied::key).distinct().count();
    }

    /** One supplier is used, others are known. */
    public boolean isSingle() {
        return used() == 1 && known() > 1;
    }

    /** One supplier is used, and no other is known. */
    public boolean isSoleSupplier() {
        return used() == 1 && known() == 1;
    }

    /** The same where only the suppliers count. */
    public Sourcing bySupplier() {
        return new Sourcing(suppliers, null);
    }

    /** The worse of what suppliers and countries say; nothing of what is not bought any more. */
    public Flag flag() {
        if (used() > 0 && (isSoleSupplier() || country != null)) {
            return Flag.SOLE;
        }
        return isSingle() ? Flag.SINGLE : Flag.SEVERAL;
    }
}
