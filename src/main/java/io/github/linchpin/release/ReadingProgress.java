package io.github.linchpin.release;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How far the reading of a file is. Looked at and stopped by other threads than the reader's. */
public final class ReadingProgress {
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Bytes that were read until now; every byte is read twice. */
    public long bytes() {
        return bytes.get();
    }

    /** Rows that were read until now. */
    public long rows() {
        return rows.get();
    }

    /** Asks the reader to stop. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether it was asked to. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    /**
     * @throws ReadingCancelled where somebody has cancelled
     */
    void readBytes(long more) {
        bytes.addAndGet(more);
        check();
    }

    /**
     * @throws ReadingCancelled where somebody has cancelled
     */
    void readRow() {
        rows.incrementAndGet();
        check();
    }

    private void check() {
        if (cancelled.get()) {
            throw new ReadingCancelled();
        }
    }
}
