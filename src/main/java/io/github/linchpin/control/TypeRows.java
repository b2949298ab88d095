package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureTypeRecord;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code measure_type.csv}. */
final class TypeRows {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");

    private TypeRows() {}

    static List<MeasureTypeRecord> read(CsvFile file, Known known) {
        return file.mapUnique(List.of("type"), row -> type(row, known));
    }

    private static MeasureTypeRecord type(CsvRow row, Known known) {
        MeasureTypeRecord type = new MeasureTypeRecord();
        type.setType(row.matching("type", WORD, "type such as export_quota"));
        type.setEffect(row.word("effect", Effect.class));
        type.setDefaultClass(row.word("default_class", MeasureClass.class));
        type.setOecdType(row.nullable("oecd_type"));
        type.setGtaType(row.nullable("gta_type"));
        type.setNote(row.nullable("note"));
        type.setSources(Cells.sources(row, known));
        type.setGrade(row.word("grade", Grade.class));
        return type;
    }
}
