package io.github.linchpin.amendment;

import io.github.linchpin.control.RegisterFile;
import java.util.HashMap;
import java.util.Map;

/**
 * A suspension of measures by one act. Texts as they were typed.
 *
 * @param actId for example CN-2026-90; the suspensions get their ids from it
 * @param act its name
 * @param announced the day on which it was made public
 * @param starts first suspended day
 * @param end last suspended day
 * @param url where it can be read, may be empty
 * @param sources ids, joined by semicolons
 * @param grade how far it was verified
 */
public record NewSuspension(
        String actId,
        String act,
        String announced,
        String starts,
        String end,
        String url,
        String sources,
        String grade) {

    /** Its row for a measure: CN-2026-90 suspends CN-2025-55 as CN-2026-90/55. */
    NewRow of(String measure) {
        Map<String, String> cells = new HashMap<>();
        cells.put("suspension", actId + "/" + measure.replaceFirst("^[A-Z]+-\\d{4}-", ""));
        cells.put("measure", measure);
        cells.put("act", act);
        cells.put("announced", announced);
        cells.put("starts", starts);
        cells.put("legal_end", end);
        cells.put("url", url);
        cells.put("sources", sources);
        cells.put("grade", grade);
        return new NewRow(RegisterFile.SUSPENSION, null, cells);
    }
}
