package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.SHIPPED_FILE;

import io.github.linchpin.concentration.MethodFiles;
import io.github.linchpin.concentration.Snapshots;
import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.supply.ApartFiles;
import io.github.linchpin.supply.ShippedTables;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.ReferenceFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the database in line with the shipped files, all or nothing. */
@Service
class ShippedDataLoader {
    private final DSLContext dsl;
    private final Clock clock;
    private final SourceFiles sources;
    private final AreaFiles areas;
    private final InputFiles inputs;
    private final MethodFiles methods;
    private final ShippedTables tables;
    private final ApartFiles apart;
    private final Snapshots snapshots;

    ShippedDataLoader(
            DSLContext dsl,
            Clock clock,
            SourceFiles sources,
            AreaFiles areas,
            InputFiles inputs,
            MethodFiles methods,
            ShippedTables tables,
            ApartFiles apart,
            Snapshots snapshots) {
        this.dsl = dsl;
        this.clock = clock;
        this.sources = sources;
        this.areas = areas;
        this.inputs = inputs;
        this.methods = methods;
        this.tables = tables;
        this.apart = apart;
        this.snapshots = snapshots;
    }

    /**
     * Loads everything.
     *
     * @param off ids of the sources that the operator has switched off
     * @throws io.github.linchpin.tabular.BadFileException naming every row that cannot be used;
     *     nothing is stored then
     */
    @Transactional
    public LoadReport load(ShippedFiles files, Set<String> off) {
        List<String> read = new ArrayList<>();
        List<ReferenceFile> reference =
                Stream.of(sources.files(), areas.files(), inputs.files(), methods.files())
                        .flatMap(List::stream)
                        .toList();
        for (ReferenceFile file : reference) {
            if (takeOver(file, files.reference(file.name()))) {
                read.add(file.name());
            }
        }
        sources.switchOff(off);
        ShippedTables.Report report = tables.load(shareTables(files));
        apart.load(
                all(files, "presence.csv", ApartFiles.PRESENCE_COLUMNS),
                all(files, "projection.csv", ApartFiles.PROJECTION_COLUMNS),
                all(files, "claim.csv", ApartFiles.CLAIM_COLUMNS));
        int computed =
                snapshots.refresh(
                        referenceState() + "-" + off.stream().sorted().toList().hashCode());
        return new LoadReport(reference.size(), read, report, computed, off);
    }

    /** Whether the file was read: not where its content is the one that was read last. */
    private boolean takeOver(ReferenceFile file, ShippedFiles.Content content) {
        String checksum = content.checksum();
        boolean same =
                dsl.fetchExists(
                        SHIPPED_FILE,
                        SHIPPED_FILE.PATH.eq(content.name()),
                        SHIPPED_FILE.CHECKSUM.eq(checksum));
        if (same) {
            return false;
        }
        CsvFile csv = content.read(file.columns());
        file.takeOver().accept(csv);
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        dsl.insertInto(SHIPPED_FILE)
                .set(SHIPPED_FILE.PATH, content.name())
                .set(SHIPPED_FILE.CHECKSUM, checksum)
                .set(SHIPPED_FILE.ROWS, csv.size())
                .set(SHIPPED_FILE.LOADED_AT, now)
                .onConflict(SHIPPED_FILE.PATH)
                .doUpdate()
                .set(SHIPPED_FILE.CHECKSUM, checksum)
                .set(SHIPPED_FILE.ROWS, csv.size())
                .set(SHIPPED_FILE.LOADED_AT, now)
                .execute();
        return true;
    }

    /**
     * Changes whenever a reference file changes: methods and governance values enter the metrics.
     */
    private String referenceState() {
        List<String> checksums =
                dsl.select(SHIPPED_FILE.CHECKSUM)
                        .from(SHIPPED_FILE)
                        .orderBy(SHIPPED_FILE.PATH)
                        .fetch(SHIPPED_FILE.CHECKSUM);
        return Integer.toHexString(checksums.hashCode());
    }

    private static List<ShippedTables.SourceFolder> shareTables(ShippedFiles files) {
        return files.foldersWith("share_table.csv").stream()
                .map(folder ->
                        new ShippedTables.SourceFolder(
                                folder,
                                files.baseline(folder, "share_table.csv")
                                        .read(ShippedTables.tableColumns()),
                                files.baseline(folder, "share_figure.csv")
                                        .read(ShippedTables.figureColumns())))
                .toList();
    }

    private static List<CsvFile> all(ShippedFiles files, String name, List<String> columns) {
        return files.foldersWith(name).stream()
                .map(folder -> files.baseline(folder, name).read(columns))
                .toList();
    }
}
