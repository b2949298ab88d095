package io.github.linchpin.lookup;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.standing.Finding;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the list of inputs are wanted; an empty set means all.
 *
 * @param text part of a name, alias or symbol, empty for all
 * @param stages stages
 * @param levels levels that the interval touches
 * @param lists codes of critical lists, one of which must hold the input
 * @param leaders codes of leading areas
 * @param controls strongest classes of control on D
 * @param findings what a manager counts
 * @param event only what changes class on a day, null for no such limit
 * @param withFigures only inputs with a share table
 */
record InputFilter(
        String text,
        Set<Stage> stages,
        Set<Level> levels,
        Set<String> lists,
        Set<String> leaders,
        Set<ControlClass> controls,
        Set<Finding> findings,
        @Nullable Event event,
        boolean withFigures) {

    /**
     * A day on which supply changes class.
     *
     * @param issuer area code of who imposes the measures, empty for anybody
     */
    record Event(LocalDate day, String issuer) {}

    static final InputFilter ALL =
            new InputFilter(
                    "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, false);

    InputFilter {
        text = text.strip();
        stages = Set.copyOf(stages);
        levels = Set.copyOf(levels);
        lists = Set.copyOf(lists);
        leaders = Set.copyOf(leaders);
        controls = Set.copyOf(controls);
        findings = Set.copyOf(findings);
    }
}
