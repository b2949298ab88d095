package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.ActRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureRecord;
import io.github.linchpin.tabular.CsvFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is said and the database does not hold yet.
 *
 * @param pauses the measures of new suspensions, by suspension
 */
record Additions(
        List<ActRecord> acts,
        List<MeasureRecord> measures,
        List<ScopeSet> scopeSets,
        List<VersionRows.Version> versions,
        List<SuspensionRows.Suspension> suspensions,
        Map<String, String> pauses) {
    private static final String NEW_ID = "something else needs an id of its own";
    private static final String NEW_VERSION =
            "add a row with the next version and the day from which it is known";
    private static final String NEW_SET =
            "write all its rows again under the next scope_set and add a version that has it";

    /**
     * Compares the files with what is stored.
     *
     * @throws io.github.linchpin.tabular.BadFileException where the files change or leave out what
     *     is stored
     */
    static Additions of(
            Register register, StoredRegister stored, Map<RegisterFile, CsvFile> files) {
        Problems problems = new Problems();
        Function<RegisterFile, CsvFile> file = name -> RegisterFiles.file(files, name);
        Additions additions =
                new Additions(
                        new StoredCheck<String>(
                                        file.apply(RegisterFile.ACT),
                                        "issuer",
                                        "act %s"::formatted,
                                        NEW_ID)
                                .added(
                                        acts(register),
                                        stored.issuers(),
                                        stored.byAnalysts(),
                                        problems),
                        new StoredCheck<String>(
                                        file.apply(RegisterFile.MEASURE),
                                        "act",
                                        "measure %s"::formatted,
                                        NEW_ID)
                                .added(
                                        measures(register),
                                        stored.acts(),
                                        stored.measuresByAnalysts(),
                                        problems),
                        new StoredCheck<Key>(
                                        file.apply(RegisterFile.SCOPE),
                                        "scope_set",
                                        key -> key.named("scope set"),
                                        NEW_SET)
                                .added(scopeSets(register), stored.scopeSets(), problems),
                        versionCheck(file.apply(RegisterFile.VERSION))
                                .added(versions(register), stored.versions(), problems),
                        versionCheck(file.apply(RegisterFile.SUSPENSION))
                                .added(suspensions(register), stored.suspensions(), problems),
                        pauses(register.suspensions(), stored.pauses(), problems));
        problems.refuse();
        return additions;
    }

    private static StoredCheck<Key> versionCheck(CsvFile file) {
        return new StoredCheck<>(file, "version", key -> key.named("version"), NEW_VERSION);
    }

    /** The suspensions that are new; one that is stored keeps its measure. */
    static Map<String, String> pauses(
            List<Line<SuspensionRows.Suspension>> lines,
            Map<String, String> stored,
            Problems problems) {
        Map<String, String> added = new LinkedHashMap<>();
        for (Line<SuspensionRows.Suspension> line : lines) {
            String id = line.value().key().of();
            String measure = stored.get(id);
            if (measure == null) {
                added.putIfAbsent(id, line.value().measure());
            } else if (!measure.equals(line.value().measure())) {
                problems.add(
                        line.problem(
                                "measure",
                                "suspension %s is stored for %s".formatted(id, measure)));
            }
        }
        return added;
    }

    int count() {
        return acts.size()
                + measures.size()
                + scopeSets.size()
                + versions.size()
                + suspensions.size();
    }

    private static List<StoredCheck.Entry<String, ActRecord>> acts(Register register) {
        return register.acts().stream()
                .map(line -> {
                    ActRecord act = line.value();
                    return new StoredCheck.Entry<>(act.getId(), act.getIssuer(), line, act);
                })
                .toList();
    }

    private static List<StoredCheck.Entry<String, MeasureRecord>> measures(Register register) {
        return register.measures().stream()
                .map(line -> {
                    MeasureRecord measure = line.value();
                    return new StoredCheck.Entry<>(
                            measure.getId(), measure.getAct(), line, measure);
                })
                .toList();
    }

    private static List<StoredCheck.Entry<Key, ScopeSet>> scopeSets(Register register) {
        return register.scopeSets().stream()
                .map(set ->
                        new StoredCheck.Entry<Key, ScopeSet>(
                                set.key(), set.checksum(), set.first(), set))
                .toList();
    }

    private static List<StoredCheck.Entry<Key, VersionRows.Version>> versions(Register register) {
        return register.versions().stream()
                .map(line -> {
                    VersionRows.Version version = line.value();
                    return new StoredCheck.Entry<>(
                            version.key(), version.row().getChecksum(), line, version);
                })
                .toList();
    }

    private static List<StoredCheck.Entry<Key, SuspensionRows.Suspension>> suspensions(
            Register register) {
        return register.suspensions().stream()
                .map(line -> {
                    SuspensionRows.Suspension suspension = line.value();
                    return new StoredCheck.Entry<>(
                            suspension.key(), suspension.row().getChecksum(), line, suspension);
                })
                .toList();
    }
}
