package io.github.linchpin.supply;

import static io.github.linchpin.db.jooq.Tables.CLAIM;
import static io.github.linchpin.db.jooq.Tables.CLAIM_INPUT;
import static io.github.linchpin.db.jooq.Tables.PRESENCE;
import static io.github.linchpin.db.jooq.Tables.PROJECTION;

import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.ClaimInputRecord;
import io.github.linchpin.db.jooq.tables.records.ClaimRecord;
import io.github.linchpin.db.jooq.tables.records.PresenceRecord;
import io.github.linchpin.db.jooq.tables.records.ProjectionRecord;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is kept apart from share tables: producers without a figure, projections, quoted
 * claims. None of it ever enters a share or an index.
 */
@Component
public class ApartFiles {
    public static final List<String> PRESENCE_COLUMNS =
            List.of(
                    "input",
                    "stage",
                    "form",
                    "period",
                    "role",
                    "area",
                    "printed_name",
                    "kind",
                    "source",
                    "grade",
                    "note");
    public static final List<String> PROJECTION_COLUMNS =
            List.of(
                    "scenario",
                    "input",
                    "stage",
                    "form",
                    "period",
                    "role",
                    "area",
                    "printed_name",
                    "value",
                    "unit",
                    "content",
                    "printed_total",
                    "locator",
                    "source",
                    "grade",
                    "note");
    public static final List<String> CLAIM_COLUMNS =
            List.of(
                    "id",
                    "claim",
                    "who",
                    "said",
                    "input",
                    "stage",
                    "area",
                    "period",
                    "value",
                    "qualifier",
                    "unit",
                    "citation",
                    "source",
                    "grade",
                    "note");

    private final DSLContext dsl;
    private final SourceFiles sources;
    private final AreaFiles areas;
    private final InputFiles inputs;

    ApartFiles(DSLContext dsl, SourceFiles sources, AreaFiles areas, InputFiles inputs) {
        this.dsl = dsl;
        this.sources = sources;
        this.areas = areas;
        this.inputs = inputs;
    }

    /** The keys that the rows of these files may name. */
    private record Known(Set<String> sources, Set<String> areas, Set<String> inputs) {}

    /** Presence lists, projections and claims of all folders replace the stored ones. */
    public void load(List<CsvFile> presence, List<CsvFile> projections, List<CsvFile> claims) {
        Known known = new Known(sources.ids(), areas.codes(), inputs.slugs());
        ReferenceTable.replace(
                dsl, PRESENCE, all(presence, (row, line) -> presence(row, line, known)));
        ReferenceTable.replace(
                dsl, PROJECTION, all(projections, (row, line) -> projection(row, line, known)));
        List<ClaimInputRecord> claimInputs = new ArrayList<>();
        List<ClaimRecord> claimRows = all(claims, (row, line) -> claim(row, known, claimInputs));
        ReferenceTable.replace(dsl, CLAIM, claimRows);
        BulkInsert.into(dsl, CLAIM_INPUT, claimInputs);
    }

    private interface RowReader<T> {
        T read(CsvRow row, int line);
    }

    private static <T> List<T> all(List<CsvFile> files, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        for (CsvFile file : files) {
            rows.addAll(file.map(row -> reader.read(row, (int) row.line() - 1)));
        }
        return rows;
    }

    private static PresenceRecord presence(CsvRow row, int line, Known known) {
        PresenceRecord presence = new PresenceRecord();
        Period period = row.parsed("period", Period::parse);
        presence.setInput(row.known("input", known.inputs(), "input"));
        presence.setStage(row.parsed("stage", Stage::ofShares));
        presence.setForm(row.optional("form").orElse(""));
        presence.setPeriodFrom(period.from());
        presence.setPeriodTo(period.to());
        presence.setSource(row.known("source", known.sources(), "source"));
        presence.setLine(line);
        presence.setRole(row.word("role", FigureRole.class));
        presence.setArea(area(row, known));
        presence.setPrintedName(row.nullable("printed_name"));
        presence.setKind(row.word("kind", FigureKind.class));
        presence.setGrade(row.word("grade", Grade.class));
        presence.setNote(row.nullable("note"));
        return presence;
    }

    private static ProjectionRecord projection(CsvRow row, int line, Known known) {
        ProjectionRecord projection = new ProjectionRecord();
        Period period = row.parsed("period", Period::parse);
        projection.setScenario(row.text("scenario"));
        projection.setInput(row.known("input", known.inputs(), "input"));
        projection.setStage(row.parsed("stage", Stage::ofShares));
        projection.setForm(row.optional("form").orElse(""));
        projection.setPeriodFrom(period.from());
        projection.setPeriodTo(period.to());
        projection.setLine(line);
        projection.setRole(row.word("role", FigureRole.class));
        projection.setArea(area(row, known));
        projection.setPrintedName(row.nullable("printed_name"));
        projection.setValue(row.decimal("value"));
        projection.setUnit(row.text("unit"));
        projection.setContent(row.text("content"));
        projection.setPrintedTotal(row.decimalOrNull("printed_total"));
        projection.setLocator(row.text("locator"));
        projection.setSource(row.known("source", known.sources(), "source"));
        projection.setGrade(row.word("grade", Grade.class));
        projection.setNote(row.nullable("note"));
        return projection;
    }

    private static ClaimRecord claim(CsvRow row, Known known, List<ClaimInputRecord> claimInputs) {
        ClaimRecord claim = new ClaimRecord();
        claim.setId(row.text("id"));
        claim.setClaim(row.text("claim"));
        claim.setWho(row.text("who"));
        if (row.optional("said").isPresent()) {
            PartialDate said = row.parsed("said", PartialDate::parse);
            claim.setSaid(said.firstDay());
            claim.setSaidPrecision(said.precision());
        }
        claim.setStage(
                row.optional("stage").isEmpty() ? null : row.parsed("stage", Stage::ofShares));
        claim.setArea(area(row, known));
        claim.setPeriod(row.nullable("period"));
        claim.setValue(row.decimalOrNull("value"));
        claim.setQualifier_(row.nullable("qualifier"));
        claim.setUnit(row.nullable("unit"));
        claim.setCitation(row.nullable("citation"));
        claim.setSource(row.known("source", known.sources(), "source"));
        claim.setGrade(row.word("grade", Grade.class));
        claim.setNote(row.nullable("note"));
        String slugs = row.optional("input").orElse("");
        for (String slug : slugs.isEmpty() ? new String[0] : slugs.split(";", -1)) {
            if (!known.inputs().contains(slug)) {
                throw new BadCell("input", "'%s' is no known input".formatted(slug));
            }
            claimInputs.add(new ClaimInputRecord(claim.getId(), slug));
        }
        return claim;
    }

    private static @Nullable String area(CsvRow row, Known known) {
        return row.knownOrNull("area", known.areas(), "area");
    }
}
