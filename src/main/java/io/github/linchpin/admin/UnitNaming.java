package io.github.linchpin.admin;

import io.github.linchpin.history.Naming;
import io.github.linchpin.unit.UnitTree;
import java.util.Set;

/** Calls units by their paths where an entry holds their ids. */
final class UnitNaming implements Naming {
    private static final long serialVersionUID = 1L;
    private static final Set<String> FIELDS = Set.of("units", "parent");

    private final transient UnitTree tree;

    UnitNaming(UnitTree tree) {
        this.tree = tree;
    }

    @Override
    public String name(String field, String value) {
        return FIELDS.contains(field) && value.matches("\\d{1,9}")
                ? tree.path(Integer.parseInt(value))
                : value;
    }
}
