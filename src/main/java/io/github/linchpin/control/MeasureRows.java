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
                row ->
                        new ActRecord(
                                row.matching("act", Known.ID, "id such as CN-2023-23"),
                                row.known("issuer", known.areas(), "area"),
                                row.text("name")));
    }

    static List<Line<MeasureRecord>> measures(CsvFile file, Known known) {
        return Line.all(
                file,
                List.of("measure"),
                row ->
                        new MeasureRecord(
                                row.matching("measure", Known.ID, "id such as CN-2023-23"),
                                row.known("act", known.acts(), "act"),
                                row.text("short_name")));
    }
}
