package io.github.linchpin.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/**
 * A program of its own for tests: starts the server on the folder of its first argument, commits
 * one row, says so and waits until it is killed.
 */
final class ServerProcess {
    static final String READY = "committed";

    private ServerProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), 0)) {
            execute(
                    server.access(),
                    "create table kept (word text)",
                    "insert into kept values ('committed before the kill')");
            System.out.println(READY);
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (DatabaseUnusable e) {
            System.out.println("refused: " + e.getMessage());
            System.out.flush();
        }
    }

    /** This program in another JVM; what it prints can be read from the process. */
    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        // numbers in addresses must not follow the default locale
                        "-Duser.language=fa",
                        "-Duser.country=IR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
