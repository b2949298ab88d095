package io.github.linchpin.testing;

import io.github.linchpin.db.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of one test, which may do to it what nobody else is to feel. After a sudden stop it
 * comes back as the same, as a server does that the operating system looks after.
 */
public final class OwnServer implements AutoCloseable {
    private final Path data;
    private final DatabaseAccess access;
    private EmbeddedPostgres server;

    private OwnServer(Path data) throws IOException {
        this.data = data;
        this.server = start(data, 0);
        this.access = new TestServer(server.getPort()).newDatabase();
    }

    /** A new one whose files lie in a folder. */
    public static OwnServer start(Path folder) throws IOException {
        return new OwnServer(folder.resolve("data"));
    }

    /** An empty database. */
    public DatabaseAccess access() {
        return access;
    }

    /** Stops it like {@code pg_ctl stop -m immediate} and starts it again on the same port. */
    public void restartImmediately() throws Exception {
        List<String> file = Files.readAllLines(data.resolve("postmaster.pid"));
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(file.getFirst())).orElseThrow();
        List<ProcessHandle> all = postmaster.descendants().toList();
        // the signal that pg_ctl would send, which itself refuses to be run by root
        new ProcessBuilder("kill", "-QUIT", file.getFirst()).inheritIO().start().waitFor();
        for (ProcessHandle process : all) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        server.close(); // lets go of the folder
        server = start(data, server.getPort());
    }

    /** Commits reach the disk as they do in the product. */
    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on");
        if (port > 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
