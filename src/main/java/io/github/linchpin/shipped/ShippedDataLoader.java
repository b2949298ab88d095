package io.github.linchpin.shipped;

import io.github.linchpin.access.Permission;
import io.github.linchpin.concentration.MethodFiles;
import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.concentration.Snapshots;
import io.github.linchpin.control.FormKeyFile;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisterFiles;
import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.draft.ShippedDrafts;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.release.ReleaseFiles;
import io.github.linchpin.supply.ApartFiles;
import io.github.linchpin.supply.ImportMixFile;
import io.github.linchpin.supply.ShippedTables;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.Problem;
import io.github.linchpin.tabular.ReferenceFile;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the database in line with the shipped files, all or nothing. */
@Service
@RolesAllowed(Permission.OPERATION)
class ShippedDataLoader {
    private final DSLContext dsl;
    private final SeenFiles seen;
    private final SourceFiles sources;
    private final AreaFiles areas;
    private final InputFiles inputs;
    private final MethodFiles methods;
    private final FormKeyFile formKeys;
    private final ReleaseFiles releases;
    private final RegisterFiles register;
    private final ShippedTables tables;
    private final ImportMixFile importMixes;
    private final ApartFiles apart;
    private final ShippedDrafts drafts;
    private final Snapshots snapshots;
    private final ShareState shareState;
    private final LoadAudit audit;

    ShippedDataLoader(
            DSLContext dsl,
            SeenFiles seen,
            SourceFiles sources,
            AreaFiles areas,
            InputFiles inputs,
            MethodFiles methods,
            FormKeyFile formKeys,
            ReleaseFiles releases,
            RegisterFiles register,
            ShippedTables tables,
            ImportMixFile importMixes,
            ApartFiles apart,
            ShippedDrafts drafts,
            Snapshots snapshots,
            ShareState shareState,
            LoadAudit audit) {
        this.dsl = dsl;
        this.seen = seen;
        this.sources = sources;
        this.areas = areas;
        this.inputs = inputs;
        this.methods = methods;
        this.formKeys = formKeys;
        this.releases = releases;
        this.register = register;
        this.tables = tables;
        this.importMixes = importMixes;
        this.apart = apart;
        this.drafts = drafts;
        this.snapshots = snapshots;
        this.shareState = shareState;
        this.audit = audit;
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
        ReferenceTable.lock(dsl);
        List<String> read = new ArrayList<>();
        List<ReferenceFile> reference =
                Stream.of(
                                sources.files(),
                                areas.files(),
                                inputs.files(),
                                methods.files(),
                                formKeys.files(),
                                releases.files(),
                                importMixes.files())
                        .flatMap(List::stream)
                        .toList();
        for (ReferenceFile file : reference) {
            if (takeOver(file, files.reference(file.name()))) {
                read.add(file.name());
            }
        }
        // rows that are gone may be used by files that did not change and were not read
        stored("db/reference", () -> ReferenceTable.checkReferences(dsl));
        List<SourceFiles.Switched> switched = sources.switchOff(off);
        RegisterFiles.Report controls = register(files);
        if (controls.changed() || !switched.isEmpty() || !read.isEmpty()) {
            register.countChange();
        }
        List<ShippedTables.SourceFolder> folders = shareTables(files);
        ShippedTables.Report report = stored("db/baseline", () -> tables.load(folders));
        int offered = drafts.offer(report.contested());
        List<CsvFile> presence = all(files, "presence.csv", ApartFiles.PRESENCE_COLUMNS);
        List<CsvFile> projections = all(files, "projection.csv", ApartFiles.PROJECTION_COLUMNS);
        List<CsvFile> claims = all(files, "claim.csv", ApartFiles.CLAIM_COLUMNS);
        stored("db/baseline", () -> apart.load(presence, projections, claims));
        int computed =
                snapshots.refresh(
                        seen.referenceState() + "-" + off.stream().sorted().toList().hashCode());
        if (report.added() + report.revised() + computed > 0
                || !switched.isEmpty()
                || !read.isEmpty()) {
            shareState.countRewrite();
        }
        LoadReport done =
                new LoadReport(reference.size(), read, report, offered, controls, computed, off);
        audit.record(done, switched);
        return done;
    }

    /** Whether the file was read: not where its content is the one that was read last. */
    private boolean takeOver(ReferenceFile file, ShippedFiles.Content content) {
        if (!seen.isChanged(content)) {
            return false;
        }
        CsvFile csv = content.read(file.columns());
        stored(content.name(), () -> file.takeOver().accept(csv));
        seen.remember(content, csv.size());
        return true;
    }

    private RegisterFiles.Report register(ShippedFiles files) {
        Map<RegisterFile, CsvFile> read = new EnumMap<>(RegisterFile.class);
        Set<RegisterFile> changed = EnumSet.noneOf(RegisterFile.class);
        for (RegisterFile file : RegisterFile.values()) {
            ShippedFiles.Content content = files.control(file.fileName());
            CsvFile csv = content.read(file.columns());
            read.put(file, csv);
            if (seen.isChanged(content)) {
                changed.add(file);
                seen.remember(content, csv.size());
            }
        }
        return stored("db/controls", () -> register.load(read, changed));
    }

    private static void stored(String file, Runnable write) {
        stored(
                file,
                () -> {
                    write.run();
                    return true;
                });
    }

    /** What only the database notices, above all a deleted row that is still used. */
    private static <T> T stored(String file, Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException e) {
            String reason = String.valueOf(e.getMostSpecificCause().getMessage());
            throw new BadFileException(
                    List.of(new Problem(file, 1, "", "the database refuses it: " + reason)));
        }
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
