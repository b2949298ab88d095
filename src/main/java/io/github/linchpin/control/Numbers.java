package io.github.linchpin.control;

import java.util.Map;

/**
 * The highest numbers that are taken.
 *
 * @param versions of measures, by measure
 * @param sets of scope sets, by measure
 * @param suspensions of versions of suspensions, by suspension
 * @param shippedSets the number under which a scope set of the files is stored
 */
record Numbers(
        Map<String, Integer> versions,
        Map<String, Integer> sets,
        Map<String, Integer> suspensions,
        Map<Key, Integer> shippedSets) {

    int nextVersion(String measure) {
        return versions.getOrDefault(measure, 0) + 1;
    }

    int nextSet(String measure) {
        return sets.getOrDefault(measure, 0) + 1;
    }

    int nextOfSuspension(String suspension) {
        return suspensions.getOrDefault(suspension, 0) + 1;
    }
}
