package io.github.linchpin.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that goes on running on a data folder after the process that started it was killed. */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {}

    /** Stops it, if there is one. The caller holds the lock of the folder. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        // line 1: process id; line 2: data folder. Ids are reused, so the folder must agree too.
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1).strip()).equals(data)) {
            return;
        }
        long pid = Long.parseLong(lines.get(0).strip());
        ProcessHandle process = ProcessHandle.of(pid).filter(OrphanedServer::isServer).orElse(null);
        if (process == null) {
            return; // died as well: PostgreSQL recovers by itself
        }
        log.warn("Stopping the database server {} that an earlier run left behind", pid);
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DatabaseUnusable(
                    "The database server %d on %s does not stop. Stop that process and start again."
                            .formatted(pid, data),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while an old server was stopped", e);
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
