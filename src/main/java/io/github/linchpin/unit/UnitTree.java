package io.github.linchpin.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Units as a tree. A unit whose parent is not among them stands at the top: somebody who sees a
 * part of the tree sees it from there.
 */
public final class UnitTree {
    private static final String SEPARATOR = " / ";

    private final Map<Integer, BusinessUnit> byId = new LinkedHashMap<>();
    private final Map<Integer, List<BusinessUnit>> below = new HashMap<>();
    private final List<BusinessUnit> top = new ArrayList<>();

    /**
     * @param units in the order in which they are shown
     */
    public UnitTree(List<BusinessUnit> units) {
        units.forEach(unit -> byId.put(unit.id(), unit));
        for (BusinessUnit unit : units) {
            if (unit.parent() != null && byId.containsKey(unit.parent())) {
                below.computeIfAbsent(unit.parent(), id -> new ArrayList<>()).add(unit);
            } else {
                top.add(unit);
            }
        }
    }

    /** Those without a parent. */
    public List<BusinessUnit> top() {
        return List.copyOf(top);
    }

    /** Those right below one. */
    public List<BusinessUnit> below(BusinessUnit unit) {
        return List.copyOf(below.getOrDefault(unit.id(), List.of()));
    }

    /** One of them. */
    public Optional<BusinessUnit> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, each behind its parent. */
    public List<BusinessUnit> all() {
        List<BusinessUnit> all = new ArrayList<>();
        top.forEach(unit -> add(unit, all));
        return all;
    }

    /** Like "Group / Europe / Plant 3"; the id of one that is not among them. */
    public String path(int id) {
        List<String> names = new ArrayList<>();
        BusinessUnit unit = byId.get(id);
        // the tree has no loop, and if it had one this ends
        while (unit != null && names.size() < byId.size()) {
            names.addFirst(unit.name());
            unit = unit.parent() == null ? null : byId.get(unit.parent());
        }
        return names.isEmpty() ? Integer.toString(id) : String.join(SEPARATOR, names);
    }

    /** The paths of several in the order of the alphabet. */
    public List<String> paths(Iterable<Integer> ids) {
        List<String> paths = new ArrayList<>();
        ids.forEach(id -> paths.add(path(id)));
        paths.sort(null);
        return paths;
    }

    private void add(BusinessUnit unit, List<BusinessUnit> all) {
        all.add(unit);
        below(unit).forEach(child -> add(child, all));
    }
}
