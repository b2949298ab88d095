package io.github.linchpin.db;

/**
 * Where the database is and the two roles that use it.
 *
 * @param url JDBC address
 * @param owner owns the schema; only the migrations use it
 * @param application reads and writes rows, cannot change the schema
 */
public record DatabaseAccess(String url, Role owner, Role application) {

    /** A login of the database. */
    public record Role(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
