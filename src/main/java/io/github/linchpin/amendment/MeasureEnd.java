package io.github.linchpin.amendment;

import java.util.HashMap;
import java.util.Map;

/**
 * The end of a measure. Texts as they were typed.
 *
 * @param withdrawn whether it is taken back, and not at its end
 * @param day the last day in force, or the first day without it; a day, month or year
 * @param certainty what the end rests on, empty for a withdrawal
 * @param act the act that ends it, may be empty
 * @param url where it can be read, may be empty
 * @param sources ids, joined by semicolons
 * @param grade how far it was verified
 */
public record MeasureEnd(
        boolean withdrawn,
        String day,
        String certainty,
        String act,
        String url,
        String sources,
        String grade) {

    /** The cells of a measure with this end. */
    Map<String, String> into(Map<String, String> cells) {
        Map<String, String> changed = new HashMap<>(cells);
        if (withdrawn) {
            changed.put("withdrawn", day);
        } else {
            changed.put("ended", day);
            changed.put("end_certainty", certainty);
        }
        if (!act.isEmpty()) {
            changed.put("end_act", act);
        }
        if (!url.isEmpty()) {
            changed.put("url", url);
        }
        changed.put("sources", Citations.with(cells.getOrDefault("sources", ""), sources));
        changed.put("grade", grade);
        return changed;
    }
}
