package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.METHOD;
import static io.github.linchpin.db.jooq.Tables.METHOD_BAND;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.MethodBandRecord;
import io.github.linchpin.db.jooq.tables.records.MethodRecord;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.ReferenceFile;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the methods and their bands: thresholds are data, never constants. */
@Component
public class MethodFiles {
    private final DSLContext dsl;
    private final SourceFiles sources;

    MethodFiles(DSLContext dsl, SourceFiles sources) {
        this.dsl = dsl;
        this.sources = sources;
    }

    /** The files of this feature, in the order in which they are to be read. */
    public List<ReferenceFile> files() {
        return List.of(
                new ReferenceFile(
                        "method.csv",
                        List.of(
                                "code",
                                "version",
                                "metric",
                                "name",
                                "valid_from",
                                "source",
                                "note"),
                        this::methods),
                new ReferenceFile(
                        "method_band.csv",
                        List.of("method", "version", "level", "above", "inclusive"),
                        this::bands));
    }

    private void methods(CsvFile file) {
        Set<String> known = sources.ids();
        ReferenceTable.merge(
                dsl,
                METHOD,
                file.mapUnique(
                        List.of("code", "version"),
                        row -> {
                            MethodRecord method = new MethodRecord();
                            method.setCode(row.text("code"));
                            method.setVersion(row.integer("version"));
                            method.setMetric(row.word("metric", MethodMetric.class));
                            method.setName(row.text("name"));
                            method.setValidFrom(row.day("valid_from"));
                            method.setSource(row.known("source", known, "source"));
                            method.setNote(row.nullable("note"));
                            return method;
                        }));
    }

    private void bands(CsvFile file) {
        Set<String> codes = dsl.select(METHOD.CODE).from(METHOD).fetchSet(METHOD.CODE);
        ReferenceTable.replace(
                dsl,
                METHOD_BAND,
                file.mapUnique(
                        List.of("method", "version", "level"),
                        row -> {
                            MethodBandRecord band = new MethodBandRecord();
                            band.setMethod(row.known("method", codes, "method"));
                            band.setVersion(row.integer("version"));
                            band.setLevel(row.word("level", Level.class));
                            band.setAbove(row.decimal("above"));
                            band.setInclusive(row.flag("inclusive"));
                            return band;
                        }));
    }
}
