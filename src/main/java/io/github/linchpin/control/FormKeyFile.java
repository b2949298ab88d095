package io.github.linchpin.control;

import static io.github.linchpin.db.jooq.Tables.FORM_KEY;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.FormKeyRecord;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.ReferenceFile;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what the form of a share table is called in the scope of measures. */
@Component
public class FormKeyFile {
    private final DSLContext dsl;
    private final SourceFiles sources;
    private final InputFiles inputs;

    FormKeyFile(DSLContext dsl, SourceFiles sources, InputFiles inputs) {
        this.dsl = dsl;
        this.sources = sources;
        this.inputs = inputs;
    }

    /** The reference file of this feature. */
    public List<ReferenceFile> files() {
        return List.of(
                new ReferenceFile(
                        "form_key.csv",
                        List.of("input", "stage", "form", "form_key", "source", "grade", "note"),
                        this::formKeys));
    }

    private void formKeys(CsvFile file) {
        Set<String> knownSources = sources.ids();
        Set<String> slugs = inputs.slugs();
        ReferenceTable.replace(
                dsl,
                FORM_KEY,
                file.mapUnique(
                        List.of("input", "stage", "form"),
                        row -> {
                            FormKeyRecord key = new FormKeyRecord();
                            key.setInput(row.known("input", slugs, "input"));
                            key.setStage(row.parsed("stage", Stage::ofShares));
                            key.setForm(row.optional("form").orElse(""));
                            key.setFormKey(
                                    row.matching("form_key", Known.SLUG, "form key such as oxide"));
                            key.setSource(row.known("source", knownSources, "source"));
                            key.setGrade(row.word("grade", Grade.class));
                            key.setNote(row.nullable("note"));
                            return key;
                        }));
    }
}
