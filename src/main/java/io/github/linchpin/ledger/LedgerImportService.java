package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.db.CopyRows;
import io.github.linchpin.db.Statistics;
import io.github.linchpin.db.jooq.Tables;
import io.github.linchpin.ledger.LedgerImport.Difference;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
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
    /** So many new names are looked at before lines are brought together with them. */
    private static final int MANY_NAMES = 200;

    private final DSLContext dsl;
    private final UnitService units;
    private final UnitLock lock;
    private final AreaNames areas;
    private final ExchangeRates rates;
    private final LedgerQuery imports;
    private final LedgerRepository repository;
    private final StagedRows staged;
    private final LineMerge merge;
    private final Rollups rollups;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerImportService(
            DSLContext dsl,
            UnitService units,
            UnitLock lock,
            AreaNames areas,
            ExchangeRates rates,
            LedgerQuery imports,
            LedgerRepository repository,
            StagedRows staged,
            LineMerge merge,
            Rollups rollups,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dsl = dsl;
        this.units = units;
        this.lock = lock;
        this.areas = areas;
        this.rates = rates;
        this.imports = imports;
        this.repository = repository;
        this.staged = staged;
        this.merge = merge;
        this.rollups = rollups;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
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
     * Checks every row of a file and keeps those that can be taken until somebody decides. With a
     * key that is on file already nothing is read again.
     *
     * @return id of the import
     * @throws LedgerRefusal where the unit is not seen or columns are missing
     */
    @Transactional
    public int stage(LedgerUpload upload) {
        BusinessUnit unit =
                units.find(upload.unit()).orElseThrow(() -> new LedgerRefusal(Why.ABSENT));
        Optional<LedgerImport> before = imports.find(scope(), unit.id(), upload.key());
        if (before.isPresent()) {
            return before.orElseThrow().id();
        }
        int id = repository.add(upload);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LineStaging.Target target = new LineStaging.Target(unit.id(), id, unit.country(), today);
        // while rows are copied nothing can be asked on their connection
        AreaBook book = areas.book();
        ExchangeRates.Table table = rates.table();
        LineStaging read = new LineStaging(target, upload.mapping(), book, table);
        CopyRows.into(
                dsl,
                STAGED_LINE,
                LineStaging.COLUMNS,
                rows -> upload.rows().read(read.writing(rows)));
        Statistics.STAGED_LINES.refresh(dsl);
        repository.addProblems(unit.id(), id, read.problems());
        int repeated =
                staged.reject(
                        unit.id(),
                        id,
                        read.problems().size(),
                        upload.mapping()
                                .names()
                                .getOrDefault(
                                        LineColumn.DOCUMENT_NO, LineColumn.DOCUMENT_NO.code()));
        repository.count(unit.id(), id, read.read(), read.rejected() + repeated);
        return id;
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
        int unit = require(id).unit();
        lock.hold(unit);
        LedgerImport waiting = requireStaged(id);
        if (merge.addNames(unit, id) >= MANY_NAMES) {
            Statistics.NAMES.refresh(dsl);
        }
        StagedRows.Days days = staged.days(unit, id);
        int replaced = merge.endReplaced(unit, id);
        int written = merge.add(unit, id);
        Difference done =
                new Difference(
                        written - replaced,
                        replaced,
                        waiting.rows() - waiting.rejected() - written);
        if (!done.isAny()) {
            throw new LedgerRefusal(Why.NOTHING_TO_APPLY);
        }
        rollups.take(unit, Tables.PURCHASE_LINE.ENDED_BY.eq(id));
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
        int unit = require(id).unit();
        lock.hold(unit);
        LedgerImport applied = require(id, LedgerState.APPLIED);
        List<Integer> later = imports.replacing(unit, id);
        if (!later.isEmpty()) {
            throw new LedgerRefusal(
                    Why.REPLACED_SINCE,
                    later.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        rollups.take(unit, Tables.PURCHASE_LINE.IMPORT_ID.eq(id));
        rollups.add(
                unit,
                Tables.PURCHASE_LINE.ENDED_BY.eq(id).and(Tables.PURCHASE_LINE.IMPORT_ID.ne(id)));
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
