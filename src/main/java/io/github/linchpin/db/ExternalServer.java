package io.github.linchpin.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that somebody else runs: looked at before anything is written to it. */
final class ExternalServer {
    private static final int OLDEST = 150000;

    private ExternalServer() {}

    /**
     * Checks version, both logins and that the application login is the weaker one.
     *
     * @throws DatabaseUnusable saying what is wrong and how to mend it
     */
    static DatabaseAccess check(DatabaseAccess access) {
        if (access.owner().user().equals(access.application().user())) {
            throw new DatabaseUnusable(
                    "Owner and application are the same database login '%s'. Create a second one: create role linchpin_application login password '...'"
                            .formatted(access.application()));
        }
        try (Connection connection = connect(access, access.owner());
                Statement statement = connection.createStatement()) {
            int version = number(statement, "show server_version_num");
            if (version < OLDEST) {
                throw new DatabaseUnusable(
                        "The database server is PostgreSQL %d; Linchpin needs PostgreSQL 15 or newer."
                                .formatted(version / 10000));
            }
            if (number(statement, "select has_schema_privilege('public', 'CREATE')::int") == 0) {
                throw new DatabaseUnusable(
                        "The owner login '%s' may not create tables in schema public. Make it owner of the database: alter database ... owner to %s"
                                .formatted(access.owner(), access.owner()));
            }
        } catch (SQLException e) {
            throw unreachable(access, access.owner(), e);
        }
        try (Connection connection = connect(access, access.application());
                Statement statement = connection.createStatement()) {
            if (number(statement, "select has_schema_privilege('public', 'CREATE')::int") == 1) {
                throw new DatabaseUnusable(
                        "The application login '%s' may create tables. It must be an ordinary role: no superuser, not the owner of the database, no CREATE on schema public."
                                .formatted(access.application()));
            }
        } catch (SQLException e) {
            throw unreachable(access, access.application(), e);
        }
        return access;
    }

    private static Connection connect(DatabaseAccess access, DatabaseAccess.Role role)
            throws SQLException {
        return DriverManager.getConnection(access.url(), role.user(), role.password());
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static DatabaseUnusable unreachable(
            DatabaseAccess access, DatabaseAccess.Role role, SQLException e) {
        return new DatabaseUnusable(
                "The database %s cannot be used with login '%s': %s. Check LINCHPIN_DB_URL and the login."
                        .formatted(access.url(), role, e.getMessage()),
                e);
    }
}
