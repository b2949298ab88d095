package io.github.linchpin.amendment;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.TypedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure that the register does not have yet. Texts as they were typed; what its first version
 * says besides is typed into its row.
 *
 * @param act id of the act
 * @param issuer who issued the act; empty where the act is on file
 * @param actName name of the act; empty where the act is on file
 * @param measure id of the measure
 * @param shortName as a buyer says it
 * @param version cells of its first version
 */
public record NewMeasure(
        String act,
        String issuer,
        String actName,
        String measure,
        String shortName,
        Map<String, String> version) {
    public NewMeasure {
        version = Map.copyOf(version);
    }

    List<NewRow> rows() {
        List<NewRow> rows = new ArrayList<>();
        if (!actName.isEmpty()) {
            rows.add(
                    new NewRow(
                            RegisterFile.ACT,
                            null,
                            Map.of("act", act, "issuer", issuer, "name", actName)));
        }
        rows.add(
                new NewRow(
                        RegisterFile.MEASURE,
                        null,
                        Map.of("measure", measure, "act", act, "short_name", shortName)));
        Map<String, String> cells = new HashMap<>(version);
        cells.put("measure", measure);
        cells.put("scope_set", TypedRow.NEW_SET);
        rows.add(new NewRow(RegisterFile.VERSION, null, cells));
        return rows;
    }
}
