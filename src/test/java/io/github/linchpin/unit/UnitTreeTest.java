package io.github.linchpin.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
    private static final BusinessUnit GROUP = unit(1, null, "Group");
    private static final BusinessUnit EUROPE = unit(2, 1, "Europe");
    private static final BusinessUnit PLANT = unit(3, 2, "Plant");

    @Test
    void a_path_names_everything_above() {
        UnitTree tree = new UnitTree(List.of(EUROPE, GROUP, PLANT));
        assertThat(tree.path(3)).isEqualTo("Group / Europe / Plant");
        assertThat(tree.path(9)).isEqualTo("9");
        assertThat(tree.all()).containsExactly(GROUP, EUROPE, PLANT);
        assertThat(tree.below(GROUP)).containsExactly(EUROPE);
        assertThat(tree.paths(List.of(3, 1))).containsExactly("Group", "Group / Europe / Plant");
    }

    @Test
    void who_sees_a_part_sees_it_from_there() {
        UnitTree tree = new UnitTree(List.of(EUROPE, PLANT));
        assertThat(tree.top()).containsExactly(EUROPE);
        assertThat(tree.path(3)).isEqualTo("Europe / Plant");
    }

    @Test
    void a_loop_ends() {
        UnitTree tree = new UnitTree(List.of(unit(1, 2, "A"), unit(2, 1, "B")));
        assertThat(tree.path(1)).isEqualTo("B / A");
        assertThat(tree.all()).isEmpty();
    }

    private static BusinessUnit unit(int id, @Nullable Integer parent, String name) {
        return new BusinessUnit(id, parent, name, "DE", true, null, 1);
    }
}
