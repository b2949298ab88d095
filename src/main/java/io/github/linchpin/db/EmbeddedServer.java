package io.github.linchpin.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server whose data live in a local folder, used where no other database is
 * configured. It survives restarts and a {@code kill -9}, and refuses a folder that another
 * instance uses or that another major version wrote.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** Major version of the bundled server; a data folder belongs to one major version for ever. */
    static final String MAJOR_VERSION = "18";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final DatabaseAccess access;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres server, DatabaseAccess access) {
        this.folder = folder;
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the server on this folder, creating it at the first start.
     *
     * @param home the folder; everything in it belongs to the server
     * @param port TCP port on the loopback interface, 0 for a free one
     * @throws DatabaseUnusable where the folder is in use, of another major version or unreadable
     */
    public static EmbeddedServer start(Path home, int port) {
        DataFolder folder = DataFolder.open(home, MAJOR_VERSION);
        EmbeddedPostgres server = null;
        try {
            log.info(
                    folder.isNew()
                            ? "Creating the database in {} (first start, takes some seconds)"
                            : "Starting the database in {}",
                    folder.home());
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder.data())
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false) // closed by us, after the pool
                            .setOverrideWorkingDirectory(folder.binaries().toFile())
                            .setServerConfig(
                                    "synchronous_commit", "on") // the library's default is off
                            .setServerConfig("fsync", "on") // the library starts the server with -F
                            .setServerConfig("max_connections", "50")
                            .setServerConfig("listen_addresses", "localhost")
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setConnectConfig("password", folder.password());
            if (port > 0) {
                builder.setPort(port);
            }
            server = builder.start();
            DatabaseAccess access = EmbeddedRoles.prepare(server, folder);
            folder.markInitialised();
            return new EmbeddedServer(folder, server, access);
        } catch (IOException | SQLException | RuntimeException e) {
            closeQuietly(server, folder);
            throw new DatabaseUnusable(
                    "The database in %s does not start: %s. Its log lines stand above; as root on a system that forbids user namespaces, start Linchpin as an ordinary user."
                            .formatted(folder.home(), e.getMessage()),
                    e);
        }
    }

    /** How to reach the server with its two roles; the passwords are new at every start. */
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try (folder) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(@Nullable EmbeddedPostgres server, DataFolder folder) {
        try (folder) {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            log.warn("The database did not stop cleanly: {}", e.getMessage());
        }
    }
}
