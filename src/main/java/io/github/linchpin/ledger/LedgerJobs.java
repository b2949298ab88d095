package io.github.linchpin.ledger;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.ledger.LedgerJob.Kind;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Reads, applies and undoes files of purchase lines in the background. An import is on file before
 * its file is read, so that everybody can see what became of it, also after the end of the server.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class LedgerJobs {
    private final LineReading reading;
    private final LedgerImportService imports;
    private final UnitService units;
    private final LedgerWorkers workers = new LedgerWorkers();

    /** By import: those that run, and the last one where it could not be done. */
    private final Map<Integer, LedgerJob> jobs = new ConcurrentHashMap<>();

    LedgerJobs(LineReading reading, LedgerImportService imports, UnitService units) {
        this.reading = reading;
        this.imports = imports;
        this.units = units;
    }

    /**
     * Begins to read a file, which is removed at the end however that comes.
     *
     * @throws LedgerRefusal where the unit is not seen or too many files are being worked on; the
     *     file stays then, so that it can be tried again
     */
    public LedgerJob read(LedgerFile file) {
        workers.enter();
        boolean begins = false;
        try {
            LineReading.Begun begun = reading.begin(file.upload(new SheetProgress()));
            LedgerJob job = job(Kind.READ, file.unit(), begun.id(), file.fileName());
            if (begun.isNew()) {
                begins = true;
                start(job, () -> read(begun, file, job));
            } else {
                job.finish();
                LedgerWorkers.remove(file.file());
            }
            return job;
        } finally {
            if (!begins) {
                workers.leave();
            }
        }
    }

    private void read(LineReading.Begun begun, LedgerFile file, LedgerJob job) {
        try {
            reading.read(begun, file.upload(job.progress()));
        } catch (RuntimeException | Error e) {
            tell(begun, e);
            throw e;
        } finally {
            LedgerWorkers.remove(file.file());
        }
    }

    /** What ended the reading may be that the database is away: nobody else would ever say so. */
    private void tell(LineReading.Begun begun, Throwable reason) {
        String text = workers.isStopping() ? FailureText.STOPPED : FailureText.of(reason);
        try {
            workers.persist(() -> reading.fail(begun, text));
        } catch (RuntimeException untold) {
            reason.addSuppressed(untold);
        }
    }

    /**
     * Begins to apply an import.
     *
     * @throws LedgerRefusal where there is no such import, or something is done to it already
     */
    public LedgerJob apply(int id) {
        return change(Kind.APPLY, id);
    }

    /**
     * Begins to undo an import.
     *
     * @throws LedgerRefusal where there is no such import, or something is done to it already
     */
    public LedgerJob undo(int id) {
        return change(Kind.UNDO, id);
    }

    private LedgerJob change(Kind kind, int id) {
        LedgerImport found = imports.find(id).orElseThrow(() -> new LedgerRefusal(Why.ABSENT));
        LedgerJob job = job(kind, found.unit(), id, found.fileName());
        LedgerJob before = jobs.get(id);
        if (before != null && !before.isFinished()) {
            throw new LedgerRefusal(Why.NOT_NOW);
        }
        workers.enter();
        start(
                job,
                () -> {
                    if (kind == Kind.APPLY) {
                        imports.apply(id, job::at);
                    } else {
                        imports.undo(id, job::at);
                    }
                });
        return job;
    }

    /** What an import would change, computed while nobody waits. */
    public CompletableFuture<LedgerImport.Difference> compare(int id) {
        Actor actor = CurrentActor.get();
        return CompletableFuture.supplyAsync(
                () -> CurrentActor.as(actor, () -> imports.difference(id)),
                work -> Thread.ofVirtual().name("compare-ledger").start(work));
    }

    /** What runs or waits on this server for units that the current actor sees. */
    public List<LedgerJob> running() {
        return jobs.values().stream()
                .filter(job -> !job.isFinished() && units.find(job.unit()).isPresent())
                .toList();
    }

    /** What is done to an import, or could not be done to it last, on this server. */
    public Optional<LedgerJob> of(int id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> units.find(job.unit()).isPresent());
    }

    /**
     * Tells of every progress and every end, in another thread.
     *
     * @return ends it
     */
    public Runnable follow(Runnable listener) {
        return workers.follow(listener);
    }

    private static LedgerJob job(Kind kind, int unit, int id, String fileName) {
        return new LedgerJob(kind, unit, id, fileName);
    }

    private void start(LedgerJob job, Runnable work) {
        jobs.put(job.importId(), job);
        workers.start(
                CurrentActor.get(),
                job,
                () -> {
                    work.run();
                    jobs.remove(job.importId(), job);
                });
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(LedgerJob::cancel);
        workers.stop();
    }
}
