package io.github.linchpin.release;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.draft.DraftBatch;
import io.github.linchpin.release.ImportRefusal.Why;
import io.github.linchpin.shared.DraftState;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Analysts apply what was read from official releases, and take it back. */
@Service
@RolesAllowed(Permission.EDIT)
public class ImportService {
    private static final String SUBJECT = "release-import";

    private final ImportQuery imports;
    private final ImportRepository repository;
    private final ImportReports reports;
    private final DraftBatch drafts;
    private final AreaNames areas;
    private final AuditTrail trail;

    ImportService(
            ImportQuery imports,
            ImportRepository repository,
            ImportReports reports,
            DraftBatch drafts,
            AreaNames areas,
            AuditTrail trail) {
        this.imports = imports;
        this.repository = repository;
        this.reports = reports;
        this.drafts = drafts;
        this.areas = areas;
        this.trail = trail;
    }

    /** The import that has taken a content and was not undone. */
    @Transactional(readOnly = true)
    public Optional<ReleaseImport> applied(String sha256) {
        return imports.applied(sha256);
    }

    /** Stores what was read; share tables do not change by it. */
    @Transactional
    int add(ReleaseUpload upload, ImportState state, ReleaseReading reading) {
        int id = repository.add(upload, state, reading);
        trail.record(
                AuditEvent.created(
                        SUBJECT,
                        id,
                        upload.fileName(),
                        Map.of(
                                "state", state,
                                "sha-256", upload.sha256(),
                                "rows", reading.rows(),
                                "source", reading.source().orElse(""),
                                "problems", reading.problems().size())));
        return id;
    }

    /**
     * Makes a draft of every table that is new or changed; of those that are blocked or on which
     * somebody works, none. Once they are free, it can be done again for them.
     *
     * @return how many drafts were made
     * @throws ImportRefusal where that cannot be done now; nothing is changed then
     */
    @Transactional
    public int apply(int id) {
        ImportState state = repository.lock(id);
        if (state == null) {
            throw new ImportRefusal(Why.ABSENT);
        }
        if (state != ImportState.READ && state != ImportState.APPLIED) {
            throw new ImportRefusal(Why.NOT_NOW);
        }
        ImportReport report = reports.of(id);
        if (imports.applied(report.head().sha256()).filter(other -> other.id() != id).isPresent()) {
            throw new ImportRefusal(Why.APPLIED_ALREADY);
        }
        if (!report.isApplicable()) {
            throw new ImportRefusal(Why.NOTHING_TO_APPLY);
        }
        int made = 0;
        Map<String, String> staged = stagedCodes(report);
        for (TableReport table : report.tables()) {
            if (table.state().isApplied()) {
                DraftBatch.Begun begun =
                        drafts.begin(
                                table.table(), table.content().orElseThrow(), SUBJECT + " " + id);
                repository.drafted(
                        id,
                        Objects.requireNonNull(staged.get(PublishedTables.about(table.table()))),
                        begun.draft(),
                        begun.base());
                made++;
            }
        }
        repository.apply(id);
        trail.record(
                AuditEvent.of("release-import.applied", SUBJECT, id, report.head().fileName())
                        .after(Map.of("drafts", made)));
        return made;
    }

    private Map<String, String> stagedCodes(ImportReport report) {
        return imports
                .tables(report.head().id(), Objects.requireNonNull(report.head().source()))
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                staged -> PublishedTables.about(staged.table()),
                                staged -> staged.table().code()));
    }

    /** How many warnings of the drafts of an import have no reason yet. */
    @Transactional(readOnly = true)
    public int unexplained(int id) {
        return drafts.unexplained(madeDrafts(id));
    }

    /**
     * Gives all drafts of an import to the reviewers.
     *
     * @param reason why the warnings of all of them are no errors; empty where there is none
     * @return how many were submitted
     */
    @Transactional
    public int submit(int id, String comment, String reason) {
        ReleaseImport head = require(id, ImportState.APPLIED);
        if (comment.isBlank()) {
            throw new ImportRefusal(Why.NO_REASON);
        }
        int submitted = drafts.submit(madeDrafts(id), comment, reason);
        trail.record(
                AuditEvent.of("release-import.submitted", SUBJECT, id, head.fileName())
                        .after(Map.of("drafts", submitted))
                        .because(comment));
        return submitted;
    }

    /**
     * What undoing an import did.
     *
     * @param discarded drafts that were given up
     * @param takenBack drafts that say what the tables said before
     * @param left codes of tables that have changed again since
     */
    public record Undone(int discarded, int takenBack, List<String> left) {
        public Undone {
            left = List.copyOf(left);
        }
    }

    /** Gives the drafts of an import up; what it has published is taken back by drafts. */
    @Transactional
    public Undone undo(int id, String reason) {
        ReleaseImport head = require(id, ImportState.APPLIED);
        if (reason.isBlank()) {
            throw new ImportRefusal(Why.NO_REASON);
        }
        int discarded = drafts.discard(madeDrafts(id), reason);
        int takenBack = 0;
        List<String> left = new ArrayList<>();
        for (TableReport table : reports.of(id).tables()) {
            if (table.draftState() != DraftState.PUBLISHED) {
                continue;
            }
            ImportQuery.Made made =
                    imports.made(id).values().stream()
                            .filter(one -> Objects.equals(one.draft(), table.draft()))
                            .findFirst()
                            .orElseThrow();
            Optional<Integer> draft =
                    drafts.takeBack(
                            table.table().code(),
                            Objects.requireNonNull(made.publishedAs()),
                            made.base(),
                            reason);
            if (draft.isPresent()) {
                takenBack++;
            } else {
                left.add(table.table().code());
            }
        }
        repository.undo(id, reason.strip());
        trail.record(
                AuditEvent.of("release-import.undone", SUBJECT, id, head.fileName())
                        .after(
                                Map.of(
                                        "discarded", discarded,
                                        "taken-back", takenBack,
                                        "left", left))
                        .because(reason));
        return new Undone(discarded, takenBack, left);
    }

    /** From now on a spelling means an area, in this import and everywhere. */
    @Transactional
    public void remember(String spelling, String area) {
        areas.remember(spelling, area, CurrentActor.get().name());
        trail.record(AuditEvent.created("spelling", spelling, spelling, Map.of("area", area)));
    }

    private List<Integer> madeDrafts(int id) {
        return imports.made(id).values().stream().map(ImportQuery.Made::draft).sorted().toList();
    }

    private ReleaseImport require(int id, ImportState state) {
        ImportState found = repository.lock(id);
        if (found == null) {
            throw new ImportRefusal(Why.ABSENT);
        }
        if (found != state) {
            throw new ImportRefusal(Why.NOT_NOW);
        }
        return imports.find(id).orElseThrow();
    }
}
