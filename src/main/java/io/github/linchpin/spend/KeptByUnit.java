package io.github.linchpin.spend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.shared.WholeMonths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the sums of units, kept until they change: after a change that unit alone is
 * read again.
 *
 * @param <T> a row
 */
final class KeptByUnit<T> {
    /** Of a hundred bytes or so each. */
    private static final long MOST_ROWS = 400_000;

    private final Cache<Months, Kept<T>> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_ROWS)
                    .weigher((Months months, Kept<T> one) -> 1 + one.rows().size())
                    .build();

    private record Months(int unit, WholeMonths period) {}

    private record Kept<R>(@Nullable UUID version, List<R> rows) {}

    /**
     * What is wanted; the same always has the same rows.
     *
     * @param version of the sums; null: there are none yet
     */
    record Asked(int unit, @Nullable UUID version, WholeMonths period) {
        private Months months() {
            return new Months(unit, period);
        }
    }

    /**
     * The rows of some units.
     *
     * @param units with versions read before: what is read after them is at least as new
     * @param read by the ids of units: their rows, where there are any
     */
    List<T> of(Collection<Asked> units, Function<Set<Integer>, Map<Integer, List<T>>> read) {
        List<T> found = new ArrayList<>();
        Map<Integer, Asked> missing = new HashMap<>();
        for (Asked unit : units) {
            Kept<T> known = kept.getIfPresent(unit.months());
            if (known == null || !Objects.equals(known.version(), unit.version())) {
                missing.put(unit.unit(), unit);
            } else {
                found.addAll(known.rows());
            }
        }
        if (!missing.isEmpty()) {
            Map<Integer, List<T>> rows = read.apply(missing.keySet());
            missing.forEach((unit, asked) -> {
                List<T> own = rows.getOrDefault(unit, List.of());
                kept.put(asked.months(), new Kept<>(asked.version(), own));
                found.addAll(own);
            });
        }
        return found;
    }
}
