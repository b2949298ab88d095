package io.github.linchpin.db;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database; each is also an environment variable ({@code LINCHPIN_DB_URL}, {@code
 * LINCHPIN_DB_OWNER_USER} ...).
 *
 * @param url JDBC address of an own PostgreSQL 15 or newer; without it the embedded one is used
 * @param owner login that owns the schema
 * @param application login without rights on the schema
 * @param folder data folder of the embedded server
 * @param port port of the embedded server, 0 for a free one
 */
@ConfigurationProperties("linchpin.db")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable Login owner,
        @Nullable Login application,
        @DefaultValue("data") Path folder,
        @DefaultValue("0") int port) {

    /** A login as configured. */
    public record Login(@Nullable String user, @Nullable String password) {
        @Override
        public String toString() {
            return String.valueOf(user);
        }
    }

    /** Whether an own server was named. */
    public boolean isExternal() {
        return url != null && !url.isBlank();
    }

    /** Whether there is a database already: an own server, or a folder that was started once. */
    public boolean isThere() {
        return isExternal() || DataFolder.isInitialised(folder);
    }

    /**
     * The own server with both logins.
     *
     * @throws DatabaseUnusable naming the setting that is missing
     */
    DatabaseAccess externalAccess() {
        return new DatabaseAccess(
                required(url, "LINCHPIN_DB_URL"),
                role(owner, "LINCHPIN_DB_OWNER"),
                role(application, "LINCHPIN_DB_APPLICATION"));
    }

    private static DatabaseAccess.Role role(@Nullable Login login, String name) {
        return new DatabaseAccess.Role(
                required(login == null ? null : login.user(), name + "_USER"),
                required(login == null ? null : login.password(), name + "_PASSWORD"));
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new DatabaseUnusable(
                    "LINCHPIN_DB_URL names a database, but %s is not set. Linchpin needs two logins: an owner (LINCHPIN_DB_OWNER_USER, _PASSWORD) for the schema and an application login (LINCHPIN_DB_APPLICATION_USER, _PASSWORD) without rights on it."
                            .formatted(name));
        }
        return value;
    }
}
