package io.github.linchpin.standing;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether two sides say the same. Numbers are compared by value, however they are written. */
final class SideBySide {
    private SideBySide() {}

    private record Origin(Supply.Kind kind, @Nullable String area) {}

    static boolean sameTable(Standing one, Standing other) {
        LeadTable table = one.lead();
        LeadTable second = other.lead();
        return table.edition().source().equals(second.edition().source())
                && table.period().equals(second.period())
                && table.form().equals(second.form())
                && table.universe().equals(second.universe())
                && sameParts(one.supply().parts(), other.supply().parts());
    }

    private static boolean sameParts(List<Supply.Part> some, List<Supply.Part> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Supply.Part one = some.get(i);
            Supply.Part other = others.get(i);
            if (!origin(one).equals(origin(other)) || !same(one.share(), other.share())) {
                return false;
            }
        }
        return true;
    }

    static boolean sameIndex(LeadTable.Index one, LeadTable.Index other) {
        return same(one.low(), other.low())
                && same(one.point(), other.point())
                && same(one.high(), other.high());
    }

    static boolean sameLevel(LeadTable.Index one, LeadTable.Index other) {
        return one.levelLow() == other.levelLow() && one.levelHigh() == other.levelHigh();
    }

    /**
     * Whether what comes from every country that both tables list has the same class, and the same
     * classes occur. Tables of two editions may list other countries.
     */
    static boolean sameClasses(ExposedShare one, ExposedShare other) {
        Map<Origin, Set<ControlClass>> classes = classes(one);
        Map<Origin, Set<ControlClass>> others = classes(other);
        Set<Origin> both = new HashSet<>(classes.keySet());
        both.retainAll(others.keySet());
        return one.byClass().keySet().equals(other.byClass().keySet())
                && both.stream()
                        .allMatch(
                                origin -> Objects.equals(classes.get(origin), others.get(origin)));
    }

    /** Whether every class has the same share. */
    static boolean sameShares(ExposedShare one, ExposedShare other) {
        Map<ControlClass, ShareRange> shares = one.byClass();
        Map<ControlClass, ShareRange> others = other.byClass();
        return shares.keySet().equals(others.keySet())
                && shares.entrySet().stream()
                        .allMatch(entry ->
                                same(
                                        entry.getValue(),
                                        others.getOrDefault(entry.getKey(), ShareRange.ZERO)));
    }

    /** Rows that may hold something, by where they come from. */
    private static Map<Origin, Set<ControlClass>> classes(ExposedShare share) {
        Map<Origin, Set<ControlClass>> classes = new HashMap<>();
        share.parts().stream()
                .filter(part -> !part.part().share().isZero())
                .forEach(part ->
                        classes.computeIfAbsent(origin(part.part()), key -> new TreeSet<>())
                                .add(part.controlClass()));
        return classes;
    }

    private static Origin origin(Supply.Part part) {
        return new Origin(part.kind(), part.area());
    }

    private static boolean same(ShareRange one, ShareRange other) {
        return same(one.low(), other.low())
                && same(one.point(), other.point())
                && same(one.high(), other.high());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
