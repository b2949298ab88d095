package io.github.linchpin.supply;

import static io.github.linchpin.db.jooq.Tables.IMPORT_MIX;

import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.ImportMixRecord;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.tabular.ReferenceFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads where the imports of a country came from. */
@Component
public class ImportMixFile {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final DSLContext dsl;
    private final SourceFiles sources;
    private final AreaFiles areas;
    private final InputFiles inputs;

    ImportMixFile(DSLContext dsl, SourceFiles sources, AreaFiles areas, InputFiles inputs) {
        this.dsl = dsl;
        this.sources = sources;
        this.areas = areas;
        this.inputs = inputs;
    }

    /** The reference file of this feature. */
    public List<ReferenceFile> files() {
        return List.of(
                new ReferenceFile(
                        "import_mix.csv",
                        List.of(
                                "buyer",
                                "input",
                                "stage",
                                "form",
                                "whole",
                                "period",
                                "role",
                                "area",
                                "printed_name",
                                "kind",
                                "percent",
                                "locator",
                                "source",
                                "grade",
                                "note"),
                        this::mixes));
    }

    private void mixes(CsvFile file) {
        Set<String> knownSources = sources.ids();
        Set<String> codes = areas.codes();
        Set<String> slugs = inputs.slugs();
        ReferenceTable.replace(
                dsl,
                IMPORT_MIX,
                file.mapUnique(
                        List.of("buyer", "input", "stage", "form", "source", "printed_name"),
                        row -> {
                            ImportMixRecord mix = new ImportMixRecord();
                            mix.setBuyer(row.known("buyer", codes, "area"));
                            mix.setInput(row.known("input", slugs, "input"));
                            mix.setStage(row.parsed("stage", Stage::ofShares));
                            mix.setForm(row.text("form"));
                            mix.setWhole(row.flag("whole"));
                            Period period = row.parsed("period", Period::parse);
                            mix.setPeriodFrom(period.from());
                            mix.setPeriodTo(period.to());
                            mix.setRole(row.word("role", FigureRole.class));
                            mix.setArea(row.knownOrNull("area", codes, "area"));
                            mix.setPrintedName(row.text("printed_name"));
                            mix.setKind(row.word("kind", FigureKind.class));
                            mix.setPercent(percent(row));
                            mix.setLocator(row.text("locator"));
                            mix.setSource(row.known("source", knownSources, "source"));
                            mix.setGrade(row.word("grade", Grade.class));
                            mix.setNote(row.nullable("note"));
                            return mix;
                        }));
    }

    private static BigDecimal percent(CsvRow row) {
        BigDecimal percent = row.decimal("percent");
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
            throw new BadCell("percent", "'%s' is not between 0 and 100".formatted(percent));
        }
        return percent;
    }
}
