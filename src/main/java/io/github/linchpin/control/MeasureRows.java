package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.ActRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureRecord;
import io.github.linchpin.tabular.CsvFile;
import java.util.List;

/** Reads {@code act.csv} and {@code measure.csv}. */
final class MeasureRows {
    private MeasureRows() {}

    static List<Line<ActRecord>> acts(CsvFile file, Known known) {
        return Line.all(
                file,
                List.of("act"),
                row -> {
                    ActRecord act = new ActRecord();
                    act.setId(row.matching("act", Known.ID, "id such as CN-2023-23"));
                    act.setIssuer(row.known("issuer", known.areas(), "area"));
                    act.setName(row.text("name"));
                    return act;
                });
    }

    static List<Line<MeasureRecord>> measures(CsvFile file, Known known) {
        return Line.all(
                file,
                List.of("measure"),
                row -> {
                    MeasureRecord measure = new MeasureRecord();
                    measure.setId(row.matching("measure", Known.ID, "id such as CN-2023-23"));
                    measure.setAct(row.known("act", known.acts(), "act"));
                    measure.setShortName(row.text("short_name"));
                    return measure;
                });
    }
}
