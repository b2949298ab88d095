package io.github.linchpin.ledger;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.DiskFull;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetCancelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that work on imports, and who wants to know how far they are. */
final class LedgerWorkers {
    private static final Logger log = LoggerFactory.getLogger(LedgerWorkers.class);

    /** Imports that are worked on at the same time; others wait. */
    private static final int THREADS = 2;

    private static final int WAITING = 8;
    private static final int TICK_MILLIS = 400;
    private static final int LAST_SECONDS = 5;
    private static final int PAUSE_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Semaphore places = new Semaphore(THREADS + WAITING);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService executor =
            Executors.newFixedThreadPool(
                    THREADS, work -> Thread.ofPlatform().name("ledger").daemon().unstarted(work));
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().name("ledger-progress").daemon().unstarted(work));
    private volatile boolean stopping;

    /**
     * Takes a place.
     *
     * @throws LedgerRefusal where there is none
     */
    void enter() {
        if (!places.tryAcquire()) {
            throw new LedgerRefusal(Why.BUSY);
        }
    }

    /** Gives a place back that was not used. */
    void leave() {
        places.release();
    }

    /** Does something that has a place, in the name of an actor, as soon as a thread is free. */
    void start(Actor actor, LedgerJob job, Runnable work) {
        executor.execute(() -> {
            ScheduledFuture<?> ticks =
                    ticker.scheduleWithFixedDelay(
                            this::tell, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
            try {
                CurrentActor.asActor(actor, work);
                job.finish();
            } catch (RuntimeException | Error e) {
                log(job, e);
                job.fail(DiskFull.isBehind(e) ? new LedgerRefusal(Why.DISK_FULL) : e);
            } finally {
                ticks.cancel(false);
                places.release();
                tell();
            }
        });
    }

    private static void log(LedgerJob job, Throwable e) {
        boolean told =
                e instanceof LedgerRefusal || e instanceof BadSheet || e instanceof SheetCancelled;
        if (told) {
            log.info("Import {} ({}): {}", job.importId(), job.kind().code(), e.getMessage());
        } else {
            log.error("Import {} ({}) broke off", job.importId(), job.kind().code(), e);
        }
    }

    /** From now on, until what is returned is run. */
    Runnable follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.debug("Somebody does not listen any more", e);
            }
        }
    }

    /**
     * Does something that the database may not be there for yet, again and again. The last failure
     * is thrown where the patience or the server comes to its end.
     */
    void persist(Runnable work) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopping || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the server ends. */
    boolean isStopping() {
        return stopping;
    }

    /** Work that does not end soon is cut off, and the database takes it back. */
    void stop() {
        stopping = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ticker.shutdownNow();
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("A temporary file could not be removed", e);
        }
    }
}
