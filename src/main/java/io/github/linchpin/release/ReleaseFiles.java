package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.RELEASE_READING;
import static io.github.linchpin.db.jooq.Tables.RELEASE_SERIES;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.ReleaseReadingRecord;
import io.github.linchpin.db.jooq.tables.records.ReleaseSeriesRecord;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.tabular.ReferenceFile;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the files that say how releases become share tables. */
@Component
public class ReleaseFiles {
    private final DSLContext dsl;
    private final SourceFiles sources;
    private final InputFiles inputs;

    ReleaseFiles(DSLContext dsl, SourceFiles sources, InputFiles inputs) {
        this.dsl = dsl;
        this.sources = sources;
        this.inputs = inputs;
    }

    /** The files of this feature, in the order in which they are to be read. */
    public List<ReferenceFile> files() {
        return List.of(
                new ReferenceFile(
                        "release_series.csv",
                        List.of(
                                "format",
                                "chapter",
                                "commodity",
                                "detail",
                                "input",
                                "stage",
                                "form",
                                "universe",
                                "basis",
                                "content",
                                "unit",
                                "unit_printed",
                                "factor",
                                "adds_up",
                                "locator",
                                "note"),
                        this::series),
                new ReferenceFile(
                        "release_reading.csv",
                        List.of(
                                "source", "chapter", "detail", "area", "period", "kind", "grade",
                                "note"),
                        this::readings));
    }

    private void series(CsvFile file) {
        Set<String> slugs = inputs.slugs();
        ReferenceTable.replace(
                dsl,
                RELEASE_SERIES,
                file.mapUnique(
                        List.of("format", "chapter", "commodity", "detail"),
                        row -> series(row, slugs)));
    }

    private static ReleaseSeriesRecord series(CsvRow row, Set<String> slugs) {
        ReleaseSeriesRecord series = new ReleaseSeriesRecord();
        series.setFormat(row.word("format", ReleaseFormat.class).code());
        series.setChapter(row.text("chapter"));
        series.setCommodity(row.optional("commodity").orElse(""));
        series.setDetail(row.text("detail"));
        series.setForm(row.optional("form").orElse(""));
        series.setAddsUp(row.flag("adds_up"));
        series.setNote(row.nullable("note"));
        if (row.optional("input").isEmpty()) {
            return series;
        }
        series.setInput(row.known("input", slugs, "input"));
        series.setStage(row.parsed("stage", Stage::ofShares));
        series.setUniverse(row.text("universe"));
        series.setBasis(row.word("basis", Basis.class));
        series.setContent(row.text("content"));
        series.setUnit(row.text("unit"));
        series.setUnitPrinted(row.text("unit_printed"));
        series.setFactor(row.decimal("factor"));
        series.setLocator(row.text("locator"));
        return series;
    }

    private void readings(CsvFile file) {
        Set<String> known = sources.ids();
        ReferenceTable.replace(
                dsl,
                RELEASE_READING,
                file.mapUnique(
                        List.of("source", "chapter", "detail", "area", "period"),
                        row -> {
                            ReleaseReadingRecord reading = new ReleaseReadingRecord();
                            reading.setSource(row.known("source", known, "source"));
                            reading.setChapter(row.text("chapter"));
                            reading.setDetail(row.text("detail"));
                            reading.setArea(row.text("area"));
                            reading.setPeriod(row.integer("period"));
                            reading.setKind(row.word("kind", FigureKind.class));
                            reading.setGrade(row.word("grade", Grade.class));
                            reading.setNote(row.nullable("note"));
                            return reading;
                        }));
    }
}
