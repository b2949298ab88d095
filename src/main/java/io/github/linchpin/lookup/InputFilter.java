package io.github.linchpin.lookup;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Stage;
import java.util.Set;

/**
 * Which rows of the list of inputs are wanted; an empty set means all.
 *
 * @param text part of a name, alias or symbol, empty for all
 * @param stages stages
 * @param levels levels that the interval touches
 * @param lists codes of critical lists, one of which must hold the input
 * @param leaders codes of leading areas
 * @param controls strongest classes of control on D
 * @param withFigures only inputs with a share table
 */
record InputFilter(
        String text,
        Set<Stage> stages,
        Set<Level> levels,
        Set<String> lists,
        Set<String> leaders,
        Set<ControlClass> controls,
        boolean withFigures) {
    static final InputFilter ALL =
            new InputFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    InputFilter {
        text = text.strip();
        stages = Set.copyOf(stages);
        levels = Set.copyOf(levels);
        lists = Set.copyOf(lists);
        leaders = Set.copyOf(leaders);
        controls = Set.copyOf(controls);
    }
}
