package io.github.linchpin.unit;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.unit.UnitRefusal.Why;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of business units. */
@Service
@RolesAllowed(Permission.UNITS)
public class UnitService {
    private final UnitQuery units;
    private final UnitRepository repository;
    private final AuditTrail trail;

    UnitService(UnitQuery units, UnitRepository repository, AuditTrail trail) {
        this.units = units;
        this.repository = repository;
        this.trail = trail;
    }

    /** All units by name. */
    @Transactional(readOnly = true)
    public List<BusinessUnit> all() {
        return units.all();
    }

    /** The units that the current actor sees, by name: theirs and all below. */
    @RolesAllowed(Permission.READ)
    @Transactional(readOnly = true)
    public List<BusinessUnit> own() {
        return units.seenFrom(CurrentActor.get().units());
    }

    /** One of the units that the current actor sees; a foreign one is absent. */
    @RolesAllowed(Permission.READ)
    @Transactional(readOnly = true)
    public Optional<BusinessUnit> find(int id) {
        return own().stream().filter(unit -> unit.id() == id).findFirst();
    }

    /** Ids of the units of a scope and of all below. */
    @PermitAll
    @Transactional(readOnly = true)
    public Set<Integer> seen(UnitScope scope) {
        return scope.units().isEmpty()
                ? Set.of()
                : units.seenFrom(scope).stream().map(BusinessUnit::id).collect(Collectors.toSet());
    }

    /**
     * Adds a unit.
     *
     * @return its id
     * @throws UnitRefusal where it does not fit into the tree
     */
    @Transactional
    public int create(UnitChange unit) {
        repository.lock();
        check(null, unit);
        int id = repository.add(unit);
        trail.record(
                AuditEvent.created("business-unit", id, unit.name(), values(unit))
                        .because(unit.reason()));
        return id;
    }

    /**
     * Changes a unit.
     *
     * @param seen the unit as the administrator saw it
     * @throws UnitRefusal where it has changed meanwhile or does not fit into the tree
     */
    @Transactional
    public void change(BusinessUnit seen, UnitChange unit) {
        repository.lock();
        check(seen.id(), unit);
        if (!repository.change(seen.id(), seen.version(), unit)) {
            throw new UnitRefusal(Why.CHANGED_MEANWHILE);
        }
        UnitChange before =
                new UnitChange(
                        seen.parent(),
                        seen.name(),
                        seen.country(),
                        seen.active(),
                        seen.buyerListed(),
                        "");
        trail.record(
                AuditEvent.changed(
                                "business-unit",
                                seen.id(),
                                unit.name(),
                                values(before),
                                values(unit))
                        .because(unit.reason()));
    }

    private void check(@Nullable Integer id, UnitChange unit) {
        if (unit.name().isEmpty() || unit.name().length() > UnitChange.LONGEST_NAME) {
            throw new UnitRefusal(Why.NAME_NOT_USABLE);
        }
        if (!repository.isCountry(unit.country())) {
            throw new UnitRefusal(Why.COUNTRY_UNKNOWN);
        }
        Map<Integer, BusinessUnit> byId = new HashMap<>();
        units.all().forEach(other -> byId.put(other.id(), other));
        for (Integer above = unit.parent(); above != null; ) {
            if (above.equals(id)) {
                throw new UnitRefusal(Why.BELOW_ITSELF);
            }
            BusinessUnit parent = byId.get(above);
            if (parent == null) {
                throw new UnitRefusal(Why.GONE);
            }
            above = parent.parent();
        }
        boolean taken =
                byId.values().stream()
                        .filter(other -> !Objects.equals(other.id(), id))
                        .anyMatch(other ->
                                Objects.equals(other.parent(), unit.parent())
                                        && other.name().equals(unit.name()));
        if (taken) {
            throw new UnitRefusal(Why.NAME_TAKEN);
        }
    }

    private static Map<String, @Nullable Object> values(UnitChange unit) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("parent", unit.parent());
        values.put("name", unit.name());
        values.put("country", unit.country());
        values.put("active", unit.active());
        values.put("buyerListed", unit.buyerListed());
        return values;
    }
}
