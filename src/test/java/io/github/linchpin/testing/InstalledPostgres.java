package io.github.linchpin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL of the operating system (Debian's folders), run on a throw-away cluster. */
final class InstalledPostgres {
    private static final int OLDEST = 15;

    private InstalledPostgres() {}

    static boolean isPresent() {
        return binaries().isPresent();
    }

    /** Starts a cluster in a temporary folder and stops it with this JVM; returns its port. */
    static int start() {
        try {
            Path bin = binaries().orElseThrow();
            Path folder = Files.createTempDirectory("linchpin-installed-pg");
            // as root the server runs as Debian's user postgres, who must reach the folder
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            Path data = folder.resolve("data");
            int port = freePort();
            run(
                    bin.resolve("initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8");
            Thread stop =
                    new Thread(() ->
                            run(
                                    bin.resolve("pg_ctl").toString(),
                                    "-D",
                                    data.toString(),
                                    "-m",
                                    "immediate",
                                    "stop"));
            Runtime.getRuntime().addShutdownHook(stop);
            run(
                    bin.resolve("pg_ctl").toString(),
                    "-D",
                    data.toString(),
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-p %d -c listen_addresses=localhost -c unix_socket_directories=%s -c fsync=off"
                            .formatted(port, folder),
                    "start");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> binaries() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.filter(v -> v.getFileName().toString().matches("\\d+"))
                    .filter(v -> version(v) >= OLDEST)
                    .max(Comparator.comparingInt(InstalledPostgres::version))
                    .map(v -> v.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) {
        List<String> full = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            full.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        full.addAll(List.of(command));
        try {
            Process process =
                    new ProcessBuilder(full)
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Failed: " + String.join(" ", full));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
