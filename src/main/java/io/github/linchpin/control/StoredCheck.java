package io.github.linchpin.control;

import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is stored never changes and never goes: the register must say for ever what it said.
 *
 * @param file where what is gone is reported
 * @param column where what is changed is reported
 * @param name how messages call a key
 * @param advice what to do instead of a change
 */
record StoredCheck<K extends Comparable<K>>(
        CsvFile file, String column, Function<K, String> name, String advice) {

    /** What a file says under a key, and whether it is what is stored. */
    record Entry<K, T>(K key, String checksum, Line<?> line, T value) {}

    /** The entries that are not stored yet. */
    <T> List<T> added(List<Entry<K, T>> entries, Map<K, String> stored, Problems problems) {
        return added(entries, stored, Set.of(), problems);
    }

    /**
     * The entries that are not stored yet.
     *
     * @param others keys that somebody else has stored: nobody misses them in the file
     */
    <T> List<T> added(
            List<Entry<K, T>> entries, Map<K, String> stored, Set<K> others, Problems problems) {
        List<T> added = new ArrayList<>();
        TreeSet<K> gone = new TreeSet<>(stored.keySet());
        gone.removeAll(others);
        for (Entry<K, T> entry : entries) {
            String before = stored.get(entry.key());
            gone.remove(entry.key());
            if (before == null) {
                added.add(entry.value());
            } else if (!before.equals(entry.checksum())) {
                problems.add(
                        entry.line()
                                .problem(
                                        column,
                                        "%s is stored with another content and is never changed; %s"
                                                .formatted(name.apply(entry.key()), advice)));
            }
        }
        for (K key : gone) {
            problems.add(
                    new Problem(
                            file.name(),
                            1,
                            column,
                            "%s is stored and gone from the file; what was stored stays"
                                    .formatted(name.apply(key))));
        }
        return added;
    }
}
