package io.github.linchpin.testing;

import io.github.linchpin.db.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The PostgreSQL of a test run, started once: the embedded one, or with the system property {@code
 * linchpin.test.postgresql=installed} the newest one that is installed on the machine.
 */
public final class TestServer {
    private static final DatabaseAccess.Role OWNER =
            new DatabaseAccess.Role("linchpin_owner", "owner");
    private static final DatabaseAccess.Role APPLICATION =
            new DatabaseAccess.Role("linchpin_application", "application");

    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    TestServer(int port) {
        this.port = port;
        execute(
                "create role %s login password '%s'".formatted(OWNER.user(), OWNER.password()),
                "create role %s login password '%s'"
                        .formatted(APPLICATION.user(), APPLICATION.password()));
    }

    private static final class Holder {
        private static final TestServer SERVER = new TestServer(start());
    }

    public static TestServer get() {
        return Holder.SERVER;
    }

    static boolean isAvailable() {
        return !usesInstalled() || InstalledPostgres.isPresent();
    }

    /** An empty database that belongs to the owner role. */
    public DatabaseAccess newDatabase() {
        return newDatabase("template1");
    }

    /** A database with all tables and no row in them. */
    public DatabaseAccess newMigratedDatabase() {
        return copyOf(Migrated.DATABASE);
    }

    private static final class Migrated {
        private static final DatabaseAccess DATABASE = migrate(get().newDatabase());
    }

    /** As the start of the product does it; the start itself then finds nothing left to do. */
    private static DatabaseAccess migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .placeholders(Map.of("application", '"' + access.application().user() + '"'))
                .load()
                .migrate();
        return access;
    }

    /** A copy of a database that nobody uses any more; it belongs to the owner role. */
    public DatabaseAccess copyOf(DatabaseAccess original) {
        return newDatabase(original.url().substring(original.url().lastIndexOf('/') + 1));
    }

    private DatabaseAccess newDatabase(String template) {
        String name = "test_" + databases.incrementAndGet();
        execute("create database %s owner %s template %s".formatted(name, OWNER.user(), template));
        return new DatabaseAccess(url(name), OWNER, APPLICATION);
    }

    /** Runs statements as the superuser. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%s/%s".formatted(port, database);
    }

    private static boolean usesInstalled() {
        return "installed".equals(System.getProperty("linchpin.test.postgresql"));
    }

    private static int start() {
        if (usesInstalled()) {
            return InstalledPostgres.start();
        }
        try {
            return EmbeddedPostgres.start().getPort(); // stopped by its own shutdown hook
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
