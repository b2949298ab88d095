package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.db.jooq.Tables;
import io.github.linchpin.ledger.LedgerImport.Difference;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.unit.UnitLock;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of purchase lines on their way into the ledger and out of it again. Each step is one
 * transaction: a file is staged whole or not at all, and so it is applied and undone.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class LedgerImportService {
    private final LineReading reading;
    private final UnitLock lock;
    private final LedgerQuery imports;
    private final LedgerRepository repository;
    private final StagedRows staged;
    private final LineMerge merge;
    private final Rollups rollups;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    LedgerImportService(
            LineReading reading,
            UnitLock lock,
            LedgerQuery imports,
            LedgerRepository repository,
            StagedRows staged,
            LineMerge merge,
            Rollups rollups,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.lock = lock;
        this.imports = imports;
        this.repository = repository;
        this.staged = staged;
        this.merge = merge;
        this.rollups = rollups;
        this.trail = trail;
        this.events = events;
    }

    /** The imports of the units that the current actor sees, the newest first. */
    @Transactional(readOnly = true)
    public List<LedgerImport> all() {
        return imports.all(scope());
    }

    @Transactional(readOnly = true)
    public Optional<LedgerImport> find(int id) {
        return imports.find(scope(), id);
    }

    /**
     * Rows that were not taken, by their numbers in the file.
     *
     * @param most how many at most
     * @throws LedgerRefusal where there is no such import
     */
    @Transactional(readOnly = true)
    public List<LineProblem> problems(int id, int most) {
        return imports.problems(require(id).unit(), id, most);
    }

    /**
     * What became of a file, by the key under which it was sent.
     *
     * @param unit id of the business unit
     */
    @Transactional(readOnly = true)
    public Optional<LedgerImport> find(int unit, UUID key) {
        return imports.find(scope(), unit, key);
    }

    /**
     * Imports that count in the same unit and have the same content: applying it again changes
     * little or nothing.
     *
     * @throws LedgerRefusal where there is no such import
     */
    @Transactional(readOnly = true)
    public List<LedgerImport> twins(int id) {
        return imports.twins(require(id));
    }

    /**
     * Checks every row of a file and keeps those that can be taken until somebody decides. With a
     * key that is on file already nothing is read again, unless it has failed.
     *
     * @return id of the import
     * @throws LedgerRefusal where the unit is not seen, columns are missing or most rows rejected
     */
    @Transactional
    public int stage(LedgerUpload upload) {
        LineReading.Begun begun = reading.begin(upload);
        if (begun.isNew()) {
            reading.read(begun, upload);
        }
        return begun.id();
    }

    /**
     * What applying would do to the ledger as it is now.
     *
     * @throws LedgerRefusal where there is no such import, it is not waiting, or its rows are gone
     */
    @Transactional(readOnly = true)
    public Difference difference(int id) {
        return merge.difference(requireStaged(id).unit(), id);
    }

    /**
     * From now on the lines of the import count.
     *
     * @throws LedgerRefusal where it is not waiting any more, or nothing would change
     */
    @Transactional
    public Difference apply(int id) {
        return apply(id, step -> {});
    }

    /** As {@link #apply(int)}, and tells what it is at. */
    @Transactional
    public Difference apply(int id, Consumer<LedgerStep> at) {
        int unit = require(id).unit();
        at.accept(LedgerStep.WAITING);
        lock.hold(unit);
        LedgerImport waiting = requireStaged(id);
        at.accept(LedgerStep.COMPARING);
        merge.addNames(unit, id);
        StagedRows.Days days = staged.days(unit, id);
        int replaced = merge.endReplaced(unit, id);
        at.accept(LedgerStep.WRITING);
        int written = merge.add(unit, id);
        Difference done =
                new Difference(
                        written - replaced,
                        replaced,
                        waiting.rows() - waiting.rejected() - written);
        if (!done.isAny()) {
            throw new LedgerRefusal(Why.NOTHING_TO_APPLY);
        }
        at.accept(LedgerStep.ADDING_UP);
        if (replaced > 0) {
            rollups.take(unit, Tables.PURCHASE_LINE.ENDED_BY.eq(id));
        }
        rollups.add(
                unit,
                Tables.PURCHASE_LINE
                        .IMPORT_ID
                        .eq(id)
                        .and(Tables.PURCHASE_LINE.BOUGHT_ON.between(days.first(), days.last())));
        events.publishEvent(new LineStatistics.Added(written));
        staged.forget(unit, id);
        repository.apply(unit, id, done);
        record("ledger.applied", waiting, done);
        return done;
    }

    /**
     * From now on the lines of the import do not count, and those that it had replaced count again.
     *
     * @throws LedgerRefusal where it is not applied, or later imports have replaced its lines
     */
    @Transactional
    public void undo(int id) {
        undo(id, step -> {});
    }

    /** As {@link #undo(int)}, and tells what it is at. */
    @Transactional
    public void undo(int id, Consumer<LedgerStep> at) {
        int unit = require(id).unit();
        at.accept(LedgerStep.WAITING);
        lock.hold(unit);
        LedgerImport applied = require(id, LedgerState.APPLIED);
        List<Integer> later = imports.replacing(unit, id);
        if (!later.isEmpty()) {
            throw new LedgerRefusal(
                    Why.REPLACED_SINCE,
                    later.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        at.accept(LedgerStep.ADDING_UP);
        rollups.take(unit, Tables.PURCHASE_LINE.IMPORT_ID.eq(id));
        rollups.add(
                unit,
                Tables.PURCHASE_LINE.ENDED_BY.eq(id).and(Tables.PURCHASE_LINE.IMPORT_ID.ne(id)));
        at.accept(LedgerStep.WRITING);
        repository.markUndone(unit, id);
        repository.undo(unit, id);
        record("ledger.undone", applied, applied.result());
    }

    /**
     * Forgets what was staged.
     *
     * @throws LedgerRefusal where it is not waiting any more
     */
    @Transactional
    public void discard(int id) {
        int unit = require(id).unit();
        lock.hold(unit);
        require(id, LedgerState.STAGED);
        staged.forget(unit, id);
        repository.discard(unit, id);
    }

    private void record(String what, LedgerImport of, @Nullable Difference done) {
        trail.record(
                AuditEvent.of(what, "ledger-import", of.id(), of.fileName())
                        .after(
                                Map.of(
                                        "unit",
                                        of.unit(),
                                        "sha256",
                                        of.sha256(),
                                        "new",
                                        done == null ? 0 : done.added(),
                                        "replaced",
                                        done == null ? 0 : done.replaced(),
                                        "same",
                                        done == null ? 0 : done.same())));
    }

    private LedgerImport require(int id) {
        return imports.find(scope(), id).orElseThrow(() -> new LedgerRefusal(Why.ABSENT));
    }

    private LedgerImport require(int id, LedgerState state) {
        LedgerImport found = require(id);
        if (found.state() != state) {
            throw new LedgerRefusal(Why.NOT_NOW);
        }
        return found;
    }

    /** Staged rows are not kept over a crash of the database. */
    private LedgerImport requireStaged(int id) {
        LedgerImport found = require(id, LedgerState.STAGED);
        if (staged.waiting(found) != found.rows() - found.rejected()) {
            throw new LedgerRefusal(Why.ROWS_GONE);
        }
        return found;
    }

    private static UnitScope scope() {
        return CurrentActor.get().units();
    }
}
