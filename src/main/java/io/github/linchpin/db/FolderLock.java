package io.github.linchpin.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right of one process to use a folder; it ends with the process at the latest. */
final class FolderLock implements AutoCloseable {
    /**
     * Folders that this process holds. It must not even open the lock file a second time: on POSIX
     * systems closing any channel of a file gives up every lock of the process on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * @throws DatabaseUnusable where this or another process holds it
     */
    static FolderLock acquire(Path home) throws IOException {
        Path folder = home.toRealPath();
        if (!HELD.add(folder)) {
            throw inUse(home);
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel =
                    FileChannel.open(
                            folder.resolve("in-use.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(home);
            }
            held = true;
            return new FolderLock(folder, channel);
        } finally {
            if (!held) {
                HELD.remove(folder);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }

    private static DatabaseUnusable inUse(Path home) {
        return new DatabaseUnusable(
                "Another running Linchpin already uses the data folder %s. Stop it, or start this one with another folder (LINCHPIN_DATA_DIR)."
                        .formatted(home));
    }
}
