package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.ProjectRecord;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.ProjectKind;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code project.csv}. */
final class ProjectRows {
    private static final Set<String> STAGES =
            Arrays.stream(Stage.values()).map(Coded::code).collect(Collectors.toSet());

    private ProjectRows() {}

    static List<ProjectRecord> read(CsvFile file, Known known) {
        return file.mapUnique(List.of("project"), row -> project(row, known));
    }

    private static ProjectRecord project(CsvRow row, Known known) {
        ProjectRecord project = new ProjectRecord();
        project.setId(row.text("project"));
        project.setName(row.text("name"));
        project.setAreas(
                Cells.array(
                        Cells.required(
                                row, "areas", row.knownList("areas", known.areas(), "area"))));
        project.setSubnational(row.nullable("subnational"));
        project.setInputs(
                Cells.array(
                        Cells.required(
                                row, "inputs", row.knownList("inputs", known.inputs(), "input"))));
        project.setStages(Cells.array(row.knownList("stages", STAGES, "stage")));
        project.setKind(row.word("kind", ProjectKind.class));
        project.setCapacity(row.decimalOrNull("capacity"));
        if (project.getCapacity() != null && project.getCapacity().signum() < 0) {
            throw new BadCell("capacity", "the capacity is negative");
        }
        project.setCapacityUnit(row.nullable("capacity_unit"));
        project.setCapacityNote(row.nullable("capacity_note"));
        dates(row, project);
        project.setStatus(row.text("status"));
        project.setPartnerModel(row.nullable("partner_model"));
        project.setPartners(row.nullable("partners"));
        project.setValue(row.nullable("value"));
        project.setTechnologyMeasures(
                Cells.array(row.knownList("technology_measures", known.measures(), "measure")));
        project.setTechnologyNote(row.nullable("technology_note"));
        project.setNote(row.nullable("note"));
        project.setSources(Cells.sources(row, known));
        project.setGrade(row.word("grade", Grade.class));
        return project;
    }

    private static void dates(CsvRow row, ProjectRecord project) {
        PartialDate from = row.dateOrNull("start_from");
        if (from != null) {
            project.setStartFrom(from.firstDay());
            project.setStartFromPrecision(from.precision());
        }
        PartialDate to = row.dateOrNull("start_to");
        if (to != null) {
            project.setStartTo(to.firstDay());
            project.setStartToPrecision(to.precision());
        }
        if (from != null && to != null) {
            ObservationRows.requireOrder("start_to", from, to);
        }
        project.setStartNote(row.nullable("start_note"));
        PartialDate announced = row.dateOrNull("announced");
        if (announced != null) {
            project.setAnnounced(announced.firstDay());
            project.setAnnouncedPrecision(announced.precision());
        }
    }
}
