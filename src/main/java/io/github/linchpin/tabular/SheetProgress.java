package io.github.linchpin.tabular;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How far the reading of a table is. Looked at and stopped by other threads than the reader's. */
public final class SheetProgress {
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Bytes that are to be read, as far as the file itself says so; 0 before it was opened. */
    public long total() {
        return total.get();
    }

    /** Bytes that were read until now; of an XLSX those that its parts have when unpacked. */
    public long bytes() {
        return bytes.get();
    }

    /** Rows below the header that were read until now, those with problems among them. */
    public long rows() {
        return rows.get();
    }

    /** Share of the bytes that was read, from 0 to 1. */
    public double share() {
        long all = total.get();
        return all <= 0 ? 0 : Math.min(1, (double) bytes.get() / all);
    }

    /** Asks the reader to stop; it does so at the next row or block. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether it was asked to. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    void expect(long more) {
        total.addAndGet(more);
    }

    /**
     * @throws SheetCancelled where somebody has cancelled
     */
    void readBytes(long more) {
        bytes.addAndGet(more);
        check();
    }

    /**
     * @throws SheetCancelled where somebody has cancelled
     */
    void readRow() {
        rows.incrementAndGet();
        check();
    }

    private void check() {
        if (cancelled.get()) {
            throw new SheetCancelled();
        }
    }
}
