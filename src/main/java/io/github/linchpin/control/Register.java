package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.ActRecord;
import io.github.linchpin.db.jooq.tables.records.EvidenceRecord;
import io.github.linchpin.db.jooq.tables.records.ExemptionRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureTypeRecord;
import io.github.linchpin.db.jooq.tables.records.ProjectRecord;
import io.github.linchpin.tabular.CsvFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole register as the files state it. */
record Register(
        List<MeasureTypeRecord> types,
        List<Line<ActRecord>> acts,
        List<Line<MeasureRecord>> measures,
        List<Line<VersionRows.Version>> versions,
        List<ScopeSet> scopeSets,
        List<Line<SuspensionRows.Suspension>> suspensions,
        List<ExemptionRecord> exemptions,
        List<EvidenceRecord> evidence,
        List<ProjectRecord> projects) {

    /**
     * Reads all files.
     *
     * @throws io.github.linchpin.tabular.BadFileException naming every row of every file that
     *     cannot be used
     */
    static Register read(Map<RegisterFile, CsvFile> files, Known known) {
        Problems problems = new Problems();
        Register register = rows(files, known, problems);
        register.checkOrder(problems);
        register.check(problems);
        problems.refuse();
        return register;
    }

    /**
     * Reads rows that analysts add to what is stored: their versions follow those that are stored,
     * whose order is checked there.
     *
     * @throws io.github.linchpin.tabular.BadFileException naming every row that cannot be used
     */
    static Register typed(Map<RegisterFile, CsvFile> files, Known known) {
        Problems problems = new Problems();
        Register register = rows(files, known, problems);
        register.check(problems);
        problems.refuse();
        return register;
    }

    private static Register rows(Map<RegisterFile, CsvFile> files, Known known, Problems problems) {
        FileRows rows = new FileRows(files, known, problems);
        var types = rows.of(RegisterFile.TYPE, TypeRows::read);
        var acts = rows.of(RegisterFile.ACT, MeasureRows::acts);
        var measures = rows.of(RegisterFile.MEASURE, MeasureRows::measures);
        var versions = rows.of(RegisterFile.VERSION, VersionRows::read);
        var scope = rows.of(RegisterFile.SCOPE, ScopeRows::read);
        var codes = rows.of(RegisterFile.CODE, CodeRows::read);
        var suspensions = rows.of(RegisterFile.SUSPENSION, SuspensionRows::read);
        var exemptions = rows.of(RegisterFile.EXEMPTION, ObservationRows::exemptions);
        var evidence = rows.of(RegisterFile.EVIDENCE, ObservationRows::evidence);
        var projects = rows.of(RegisterFile.PROJECT, ProjectRows::read);
        // rows are compared with each other only where each of them can be read
        problems.refuse();
        var sets = ScopeSets.of(versions, scope, codes, problems);
        return new Register(
                types, acts, measures, versions, sets, suspensions, exemptions, evidence, projects);
    }

    private interface RowReader<T> {
        List<T> read(CsvFile file, Known known);
    }

    private record FileRows(Map<RegisterFile, CsvFile> files, Known known, Problems problems) {
        <T> List<T> of(RegisterFile name, RowReader<T> reader) {
            return problems.read(() -> reader.read(RegisterFiles.file(files, name), known));
        }
    }

    private void checkOrder(Problems problems) {
        VersionOrder.check(
                versions.stream()
                        .map(line ->
                                line.as(v ->
                                        new VersionOrder.Step(v.key(), v.row().getKnownFrom())))
                        .toList(),
                problems);
        VersionOrder.check(
                suspensions.stream()
                        .map(line ->
                                line.as(s ->
                                        new VersionOrder.Step(s.key(), s.row().getKnownFrom())))
                        .toList(),
                problems);
    }

    private void check(Problems problems) {
        SuspensionOverlap.check(suspensions, problems);
        Set<String> dated =
                versions.stream().map(line -> line.value().measure()).collect(Collectors.toSet());
        for (Line<MeasureRecord> measure : measures) {
            if (!dated.contains(measure.value().getId())) {
                problems.add(measure.problem("measure", "the measure has no version"));
            }
        }
    }
}
