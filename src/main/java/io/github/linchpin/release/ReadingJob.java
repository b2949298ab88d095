package io.github.linchpin.release;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A file that is being read in the background, or was. */
public final class ReadingJob {
    private final ReleaseUpload upload;
    private final ReadingProgress progress = new ReadingProgress();
    private final CompletableFuture<Integer> result = new CompletableFuture<>();

    ReadingJob(ReleaseUpload upload) {
        this.upload = upload;
    }

    /** Name of the file. */
    public String fileName() {
        return upload.fileName();
    }

    /** Rows that were read until now. */
    public long rows() {
        return progress.rows();
    }

    /** How much of it is done, from 0 to 1; every byte is read twice. */
    public double done() {
        return upload.bytes() == 0 ? 1 : Math.min(1, progress.bytes() / (2.0 * upload.bytes()));
    }

    /** Asks it to stop; what it has read until then is forgotten. */
    public void cancel() {
        progress.cancel();
    }

    /** Whether there is nothing to wait for any more. */
    public boolean isFinished() {
        return result.isDone();
    }

    /** The import that it became; empty as long as it runs, and where it failed. */
    public Optional<Integer> result() {
        try {
            return result.isDone() && !result.isCompletedExceptionally()
                    ? Optional.of(result.get())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    ReleaseUpload upload() {
        return upload;
    }

    ReadingProgress progress() {
        return progress;
    }

    void finish(int id) {
        result.complete(id);
    }

    void fail(Throwable reason) {
        result.completeExceptionally(reason);
    }
}
