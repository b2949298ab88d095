package io.github.linchpin.shipped;

import io.github.linchpin.control.RegisterFiles;
import io.github.linchpin.supply.ShippedTables;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a start took over, short enough for one screen.
 *
 * @param offered drafts made of shipped changes of tables that say something of their own since
 */
record LoadReport(
        int referenceFiles,
        List<String> readFiles,
        ShippedTables.Report tables,
        int offered,
        RegisterFiles.Report controls,
        int snapshots,
        Set<String> switchedOff) {

    /** Whether anything is stored now that was not before. */
    boolean changed() {
        return !readFiles.isEmpty()
                || tables.added() + tables.revised() + offered > 0
                || controls.changed()
                || snapshots > 0;
    }

    /** One statement a line. */
    List<String> lines() {
        return List.of(
                "reference: %d files, %s"
                        .formatted(
                                referenceFiles,
                                readFiles.isEmpty()
                                        ? "all unchanged"
                                        : "read " + String.join(", ", readFiles)),
                "share tables: %,d with %,d figures; %d new, %d with a new revision, %d unchanged; %d kept as they were edited here, %d of them offered as drafts now"
                        .formatted(
                                tables.read(),
                                tables.figures(),
                                tables.added(),
                                tables.revised(),
                                tables.read()
                                        - tables.added()
                                        - tables.revised()
                                        - tables.contested().size(),
                                tables.contested().size(),
                                offered),
                "warnings: %d tables carry one beside their figures; rows and printed total differ in %d"
                        .formatted(tables.warned(), tables.totalsOff()),
                "controls: %,d measures, %,d suspensions; %s"
                        .formatted(
                                controls.measures(),
                                controls.suspensions(),
                                controls.versions() + controls.suspensionVersions() == 0
                                        ? "no new version"
                                        : "new versions: %,d of measures, %,d of suspensions"
                                                .formatted(
                                                        controls.versions(),
                                                        controls.suspensionVersions())),
                "concentration: %,d revisions computed".formatted(snapshots),
                "sources switched off: %s"
                        .formatted(
                                switchedOff.isEmpty()
                                        ? "none"
                                        : switchedOff.stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }
}
