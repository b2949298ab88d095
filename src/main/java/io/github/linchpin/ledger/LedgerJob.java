package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.tabular.SheetProgress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Something that is done to an import in the background, or was. */
public final class LedgerJob {
    private final Kind kind;
    private final int unit;
    private final int importId;
    private final String fileName;
    private final SheetProgress progress = new SheetProgress();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private volatile LedgerStep step = LedgerStep.WAITING;

    /** What is done. */
    public enum Kind implements Coded {
        READ("read"),
        APPLY("apply"),
        UNDO("undo");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    LedgerJob(Kind kind, int unit, int importId, String fileName) {
        this.kind = kind;
        this.unit = unit;
        this.importId = importId;
        this.fileName = fileName;
    }

    public Kind kind() {
        return kind;
    }

    /** Id of the import. */
    public int importId() {
        return importId;
    }

    public String fileName() {
        return fileName;
    }

    /** Rows that were read until now. */
    public long rows() {
        return progress.rows();
    }

    /** Share of the file that was read, from 0 to 1. */
    public double share() {
        return progress.share();
    }

    /** What applying or undoing is at. */
    public LedgerStep step() {
        return step;
    }

    /** Whether it can be stopped: what changes the ledger is one step and ends by itself. */
    public boolean isCancellable() {
        return kind == Kind.READ && !progress.isCancelled();
    }

    /** Asks the reading to stop; what was read until then is forgotten. */
    public void cancel() {
        progress.cancel();
    }

    /** Whether there is nothing to wait for any more. */
    public boolean isFinished() {
        return end.isDone();
    }

    /** Why it could not be done, where the import itself does not say so. */
    public Optional<LedgerRefusal> refusal() {
        return failure() instanceof LedgerRefusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    /** Whether something went wrong that is nobody's fault but the server's. */
    public boolean isBroken() {
        return failure() != null && refusal().isEmpty();
    }

    private @Nullable Throwable failure() {
        return end.isCompletedExceptionally() ? end.exceptionNow() : null;
    }

    /**
     * Waits for its end.
     *
     * @throws LedgerRefusal where it could not be done
     */
    public void await() {
        try {
            end.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    int unit() {
        return unit;
    }

    SheetProgress progress() {
        return progress;
    }

    void at(LedgerStep now) {
        step = now;
    }

    void finish() {
        end.complete(true);
    }

    void fail(Throwable reason) {
        end.completeExceptionally(reason);
    }
}
