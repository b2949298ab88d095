package io.github.linchpin.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Watches what lives on the heap while something is done: the heap after a full collection, asked
 * for again and again. Slows the work down, so that time is taken in another run.
 */
public final class HeapWatch implements AutoCloseable {
    private static final double MEGABYTE = 1_000_000.0;

    private final long idle;
    private final Thread watcher;
    private long most;
    private int looks;

    private HeapWatch(Duration pause) {
        this.idle = live();
        this.most = idle;
        this.watcher = Thread.ofPlatform().daemon().unstarted(() -> watch(pause));
        watcher.start();
    }

    /**
     * Begins to look; the heap now is what is called idle.
     *
     * @param pause between two looks
     */
    public static HeapWatch every(Duration pause) {
        return new HeapWatch(pause);
    }

    private void watch(Duration pause) {
        try {
            while (true) {
                Thread.sleep(pause);
                most = Math.max(most, live());
                looks++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Stops looking. */
    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was seen, once it is closed. */
    @Override
    public String toString() {
        return "%.1f MB live at most, %.1f MB over idle (%d looks)"
                .formatted(most / MEGABYTE, (most - idle) / MEGABYTE, looks);
    }
}
