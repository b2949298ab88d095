package io.github.linchpin.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an embedded server: locked to one process, private to its user, of one major
 * version. Opening it stops a server that a killed process left running on it.
 */
final class DataFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    private final Path home;
    private final FolderLock lock;
    private final String password;
    private final boolean isNew;

    private DataFolder(Path home, FolderLock lock, String password, boolean isNew) {
        this.home = home;
        this.lock = lock;
        this.password = password;
        this.isNew = isNew;
    }

    static DataFolder open(Path folder, String majorVersion) {
        Path home = folder.toAbsolutePath().normalize();
        FolderLock lock = null;
        try {
            makePrivate(home);
            lock = FolderLock.acquire(home);
            // only now: the lock proves that no living instance owns a server on this folder
            OrphanedServer.stop(home.resolve("pgdata"));
            requireVersion(home.resolve("pgdata"), majorVersion);
            setUnfinishedAside(home);
            boolean isNew = !Files.exists(home.resolve("pgdata"));
            return new DataFolder(home, lock, password(home), isNew);
        } catch (IOException e) {
            closeQuietly(lock);
            throw new DatabaseUnusable(
                    "The data folder %s cannot be used: %s".formatted(home, e), e);
        } catch (RuntimeException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    /** Whether a server was started on it once. */
    static boolean isInitialised(Path home) {
        return Files.exists(home.resolve("initialised"));
    }

    Path home() {
        return home;
    }

    Path data() {
        return home.resolve("pgdata");
    }

    Path binaries() {
        return home.resolve("pg-binaries");
    }

    /** Password of the superuser, made once per folder. */
    String password() {
        return password;
    }

    boolean isNew() {
        return isNew;
    }

    /** The folder has been started once: from now on its data are never set aside. */
    void markInitialised() throws IOException {
        Path marker = home.resolve("initialised");
        if (!Files.exists(marker)) {
            Files.createFile(marker);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireVersion(Path data, String majorVersion) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(majorVersion)) {
            throw new DatabaseUnusable(
                    "The data folder %s was written by PostgreSQL %s, this Linchpin brings PostgreSQL %s. Nothing was changed. Start it with the Linchpin release that wrote it, or move its data with pg_dump and pg_restore of PostgreSQL %s into a database of your own and set LINCHPIN_DB_URL."
                            .formatted(data.getParent(), found, majorVersion, found));
        }
    }

    /** A first start that was killed leaves a half-made cluster that holds nothing yet. */
    private static void setUnfinishedAside(Path home) throws IOException {
        Path data = home.resolve("pgdata");
        if (Files.exists(data) && !isInitialised(home)) {
            Path aside = home.resolve("pgdata-unfinished-" + System.currentTimeMillis());
            Files.move(data, aside);
            log.warn("An earlier first start did not finish; its files were moved to {}", aside);
        }
    }

    private static String password(Path home) throws IOException {
        Path file = home.resolve("pg-password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        Files.writeString(file, made);
        if (isPosix(home)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return made;
    }

    /** The unpacked binaries are world-writable by the library's doing: shut the folder above. */
    private static void makePrivate(Path home) throws IOException {
        Files.createDirectories(home);
        if (isPosix(home)) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void closeQuietly(@Nullable FolderLock lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                log.warn("Lock file: {}", e.getMessage());
            }
        }
    }
}
