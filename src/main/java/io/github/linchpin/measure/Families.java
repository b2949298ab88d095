package io.github.linchpin.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tree of families and members, read in both directions through every level.
 *
 * @param parents families of each member
 * @param children members of each family
 */
public record Families(Map<String, Set<String>> parents, Map<String, Set<String>> children) {

    public Families {
        parents = Map.copyOf(parents);
        children = Map.copyOf(children);
    }

    /** The tree of direct memberships, each a family and a member. */
    public static Families of(Iterable<Map.Entry<String, String>> memberships) {
        Map<String, Set<String>> parents = new HashMap<>();
        Map<String, Set<String>> children = new HashMap<>();
        for (Map.Entry<String, String> membership : memberships) {
            parents.computeIfAbsent(membership.getValue(), key -> new LinkedHashSet<>())
                    .add(membership.getKey());
            children.computeIfAbsent(membership.getKey(), key -> new LinkedHashSet<>())
                    .add(membership.getValue());
        }
        return new Families(parents, children);
    }

    /** All families that hold an input, the nearest first. */
    public Set<String> above(String input) {
        return walk(input, parents);
    }

    /** All members below an input, the nearest first. */
    public Set<String> below(String input) {
        return walk(input, children);
    }

    private static Set<String> walk(String from, Map<String, Set<String>> steps) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            for (String next : steps.getOrDefault(open.remove(), Set.of())) {
                if (!next.equals(from) && found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }
}
