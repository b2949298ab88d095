package io.github.linchpin.release;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.release.ImportRefusal.Why;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads uploaded files in the background. Nothing is stored before a file is read to its end, so
 * that nothing is left of a reading that the end of the server has stopped.
 */
@Service
@RolesAllowed(Permission.EDIT)
public class ReadingService {
    private static final Logger log = LoggerFactory.getLogger(ReadingService.class);

    /** Files that are read at the same time; others wait. */
    private static final int THREADS = 2;

    /** Files that may wait or be read. */
    private static final int MOST = 8;

    private final SeriesBooks books;
    private final ImportService imports;
    private final Map<String, ReadingJob> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService executor =
            Executors.newFixedThreadPool(
                    THREADS, work -> Thread.ofPlatform().name("reading").daemon().unstarted(work));

    ReadingService(SeriesBooks books, ImportService imports) {
        this.books = books;
        this.imports = imports;
    }

    /**
     * Begins to read a file, which is removed at the end however that comes.
     *
     * @throws ImportRefusal where too many are being read, or one of the same person
     */
    public ReadingJob start(ReleaseUpload upload) {
        Actor actor = CurrentActor.get();
        ReadingJob job = new ReadingJob(upload);
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            remove(upload);
            throw new ImportRefusal(Why.BUSY);
        }
        jobs.put(actor.name(), job);
        executor.execute(() -> CurrentActor.asActor(actor, () -> run(job)));
        return job;
    }

    /** What the current actor has begun last on this server, until it is forgotten. */
    public Optional<ReadingJob> mine() {
        return Optional.ofNullable(jobs.get(CurrentActor.get().name()));
    }

    /** Forgets a finished reading. */
    public void forget(ReadingJob job) {
        jobs.remove(CurrentActor.get().name(), job);
    }

    private void run(ReadingJob job) {
        try {
            job.finish(read(job.upload(), job.progress()));
        } catch (RuntimeException | Error e) {
            log.warn("An uploaded release could not be read", e);
            job.fail(e);
        } finally {
            open.decrementAndGet();
            remove(job.upload());
        }
    }

    /**
     * Reads a file to its end and stores what it says.
     *
     * @return id of the import
     */
    int read(ReleaseUpload upload, ReadingProgress progress) {
        try {
            ReleaseReading reading = new ReleaseReader(books.book(), progress).read(upload.file());
            return imports.add(
                    upload, reading.isRefused() ? ImportState.REFUSED : ImportState.READ, reading);
        } catch (ReadingCancelled e) {
            return imports.add(
                    upload,
                    ImportState.CANCELLED,
                    ReleaseReading.refused(null, null, 0, Map.of(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(ReleaseUpload upload) {
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException e) {
            log.warn("A temporary file could not be removed", e);
        }
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(ReadingJob::cancel);
        executor.shutdownNow();
    }
}
