package io.github.linchpin.unit;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitRefusal.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the one filter shows, against the definition in Java, on random trees. */
@WritingTest
class UnitFilterTest {
    @Autowired UnitService units;
    @Autowired DSLContext dsl;

    @Test
    void somebody_sees_their_units_and_all_below_and_no_others() {
        Random random = new Random(5);
        Map<Integer, @Nullable Integer> parents = new HashMap<>();
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Integer parent = i == 0 || random.nextInt(5) == 0 ? null : ids.get(random.nextInt(i));
            int id = units.create(unit(parent));
            ids.add(id);
            parents.put(id, parent);
        }
        for (int i = 0; i < Proof.cases(60, 2_000); i++) {
            Set<Integer> granted = new HashSet<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                granted.add(ids.get(random.nextInt(ids.size())));
            }
            Set<Integer> expected = new HashSet<>();
            for (Integer id : ids) {
                for (Integer up = id; up != null; up = parents.get(up)) {
                    if (granted.contains(up)) {
                        expected.add(id);
                    }
                }
            }
            assertThat(units.seen(new UnitScope(granted)))
                    .as(granted.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void nobody_without_a_unit_sees_one() {
        units.create(unit(null));
        assertThat(
                        dsl.fetchCount(
                                BUSINESS_UNIT, UnitFilter.within(BUSINESS_UNIT.ID, UnitScope.NONE)))
                .isZero();
        assertThat(units.seen(new UnitScope(Set.of(999_999)))).isEmpty();
    }

    @Test
    void a_foreign_unit_is_as_one_that_does_not_exist() {
        int mine = units.create(unit(null));
        int below = units.create(unit(mine));
        int foreign = units.create(unit(null));
        Actor actor = Actor.person(1, "x", "x", Set.of(Role.MANAGER), new UnitScope(Set.of(mine)));
        CurrentActor.asActor(
                actor,
                () -> {
                    assertThat(units.find(below)).isPresent();
                    assertThat(units.find(foreign)).isEqualTo(units.find(999_999)).isEmpty();
                    assertThat(units.own())
                            .extracting(BusinessUnit::id)
                            .containsExactlyInAnyOrder(mine, below);
                });
    }

    @Test
    void the_tree_stays_a_tree() {
        int top = units.create(unit(null));
        int middle = units.create(unit(top));
        int bottom = units.create(unit(middle));
        BusinessUnit seen =
                units.all().stream().filter(unit -> unit.id() == top).findFirst().orElseThrow();
        for (int below : new int[] {top, middle, bottom}) {
            refuses(Why.BELOW_ITSELF, () -> units.change(seen, unit(below)));
        }
        refuses(Why.GONE, () -> units.create(unit(999_999)));
        refuses(
                Why.COUNTRY_UNKNOWN,
                () -> units.create(new UnitChange(null, "n", "x-eu", true, "")));
        refuses(Why.NAME_NOT_USABLE, () -> units.create(new UnitChange(null, " ", "DE", true, "")));
        UnitChange twice = unit(top);
        units.create(twice);
        refuses(Why.NAME_TAKEN, () -> units.create(twice));
        units.change(seen, unit(null));
        refuses(Why.CHANGED_MEANWHILE, () -> units.change(seen, unit(null)));
    }

    private static UnitChange unit(@Nullable Integer parent) {
        return new UnitChange(parent, "Unit " + UUID.randomUUID(), "DE", true, "test");
    }

    private static void refuses(Why why, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(UnitRefusal.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
