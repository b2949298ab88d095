package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureCodeRecord;
import io.github.linchpin.shared.CodeRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code measure_code.csv}. */
final class CodeRows {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z.]{4,14}");
    private static final Pattern HS6 = Pattern.compile("[0-9]{6}");

    private CodeRows() {}

    static List<Line<MeasureCodeRecord>> read(CsvFile file, Known known) {
        return Line.all(file, List.of("measure", "scope_set", "line"), row -> code(row, known));
    }

    private static MeasureCodeRecord code(CsvRow row, Known known) {
        MeasureCodeRecord code = new MeasureCodeRecord();
        code.setMeasure(Cells.measure(row, known));
        code.setScopeSet(Cells.number(row, "scope_set"));
        code.setLine(Cells.number(row, "line"));
        code.setInput(row.knownOrNull("input", known.inputs(), "input"));
        code.setForm(row.nullable("form"));
        code.setSystem(row.text("code_system"));
        code.setCode(row.matching("code", CODE, "customs code of 4 to 14 digits"));
        if (row.optional("hs6").isPresent()) {
            code.setHs6(row.matching("hs6", HS6, "code of six digits"));
        }
        code.setRole(row.word("role", CodeRole.class));
        code.setBasket(row.flag("basket"));
        code.setWarning(row.nullable("warning"));
        code.setSources(Cells.sources(row, known));
        code.setGrade(row.word("grade", Grade.class));
        return code;
    }
}
