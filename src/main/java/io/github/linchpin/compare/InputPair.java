package io.github.linchpin.compare;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.Standings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two inputs as they stand from one viewpoint.
 *
 * @param all everything that can be chosen, by name
 * @param lists critical lists that hold them
 * @param unknown slugs that were asked for and are none
 */
record InputPair(
        Sides<Named> inputs,
        List<Named> all,
        Standings standings,
        Sides<List<Named>> lists,
        List<String> unknown) {

    /** The lead tables of both at a stage, empty where one has none. */
    Sides<Optional<Standing>> at(Stage stage) {
        return inputs.map(input -> standings.at(input.code(), stage));
    }

    /** The stages at which either has a table, or the one that was asked for. */
    List<Stage> stages(@Nullable Stage asked) {
        if (asked != null) {
            return List.of(asked);
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> at(stage).left().isPresent() || at(stage).right().isPresent())
                .toList();
    }

    /** The measures about each, its families or its members. */
    Sides<List<RegisteredMeasure>> measures() {
        return inputs.map(input -> standings.register().about(input.code()));
    }
}
