package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureScopeRecord;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.util.List;

/** Reads {@code measure_scope.csv}. */
final class ScopeRows {
    private ScopeRows() {}

    static List<Line<MeasureScopeRecord>> read(CsvFile file, Known known) {
        return Line.all(file, List.of("measure", "scope_set", "line"), row -> scope(row, known));
    }

    private static MeasureScopeRecord scope(CsvRow row, Known known) {
        MeasureScopeRecord scope = new MeasureScopeRecord();
        scope.setMeasure(Cells.measure(row, known));
        scope.setScopeSet(Cells.number(row, "scope_set"));
        scope.setLine(Cells.number(row, "line"));
        scope.setInput(row.known("input", known.inputs(), "input"));
        scope.setStage(row.word("stage", Stage.class));
        scope.setForm(row.text("form"));
        scope.setFormKey(row.matching("form_key", Known.SLUG, "form key such as oxide"));
        scope.setCoverage(row.word("coverage", Coverage.class));
        scope.setMembers(Cells.array(row.knownList("members", known.inputs(), "input")));
        scope.setPart(row.nullable("part"));
        requirePart(row, scope);
        scope.setThreshold(row.nullable("threshold"));
        question(row, scope);
        scope.setControlCode(row.nullable("control_code"));
        scope.setSources(Cells.sources(row, known));
        scope.setGrade(row.word("grade", Grade.class));
        return scope;
    }

    private static void requirePart(CsvRow row, MeasureScopeRecord scope) {
        boolean named = scope.getMembers().length > 0 || scope.getPart() != null;
        if (named && scope.getCoverage() != Coverage.PART) {
            throw new BadCell(
                    row.optional("part").isPresent() ? "part" : "members",
                    "only a row with coverage part covers a part");
        }
        if (!named && scope.getCoverage() == Coverage.PART) {
            throw new BadCell("part", "neither members nor part say which part is covered");
        }
    }

    private static void question(CsvRow row, MeasureScopeRecord scope) {
        boolean part = scope.getCoverage() == Coverage.PART;
        for (String column : List.of("condition_key", "condition_question")) {
            if (row.optional(column).isPresent() != part) {
                throw new BadCell(
                        column,
                        part
                                ? "what is covered in part needs a question with a key"
                                : "only what is covered in part has a question");
            }
        }
        if (part) {
            scope.setConditionKey(
                    row.matching("condition_key", Known.SLUG, "key such as graphite-limits"));
            scope.setConditionQuestion(row.text("condition_question"));
        }
    }
}
