package io.github.linchpin.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * Database, roles and password authentication of an embedded server. Every step may be repeated, so
 * a start that was killed half-way is finished by the next one.
 */
final class EmbeddedRoles {
    private static final String DATABASE = "linchpin";
    private static final String OWNER = "linchpin_owner";
    private static final String APPLICATION = "linchpin_application";

    /** The library initialises clusters that trust every local connection. */
    private static final List<String> PASSWORDS_ONLY =
            List.of(
                    "local all all scram-sha-256",
                    "host all all 127.0.0.1/32 scram-sha-256",
                    "host all all ::1/128 scram-sha-256");

    private EmbeddedRoles() {}

    static DatabaseAccess prepare(EmbeddedPostgres server, DataFolder folder)
            throws SQLException, IOException {
        DatabaseAccess.Role owner = new DatabaseAccess.Role(OWNER, newPassword());
        DatabaseAccess.Role application = new DatabaseAccess.Role(APPLICATION, newPassword());
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + folder.password() + "'");
            for (DatabaseAccess.Role role : List.of(owner, application)) {
                if (!exists(statement, "pg_roles where rolname = '" + role.user() + "'")) {
                    statement.execute("create role " + role.user() + " login");
                }
                statement.execute(
                        "alter role " + role.user() + " password '" + role.password() + "'");
            }
            if (!exists(statement, "pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            requirePasswords(statement, folder.data());
        }
        return new DatabaseAccess(
                "jdbc:postgresql://localhost:%s/%s".formatted(server.getPort(), DATABASE),
                owner,
                application);
    }

    private static boolean exists(Statement statement, String fromWhere) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from " + fromWhere)) {
            return rows.next();
        }
    }

    private static void requirePasswords(Statement statement, Path data)
            throws SQLException, IOException {
        Path file = data.resolve("pg_hba.conf");
        if (!Files.readAllLines(file).equals(PASSWORDS_ONLY)) {
            Files.write(file, PASSWORDS_ONLY);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
