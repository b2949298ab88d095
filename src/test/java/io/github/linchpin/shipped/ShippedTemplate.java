package io.github.linchpin.shipped;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.TestServer;
import java.util.Set;

/**
 * The shipped data in a database that is only copied: to load them takes seconds, to copy does not.
 */
public final class ShippedTemplate {
    private ShippedTemplate() {}

    /** A database as the first start of the product on this day leaves it. */
    public static DatabaseAccess copy() {
        return TestServer.get().copyOf(Holder.LOADED);
    }

    private static final class Holder {
        private static final DatabaseAccess LOADED = load();
    }

    private static DatabaseAccess load() {
        DatabaseAccess access = TestServer.get().newMigratedDatabase();
        try (LoaderDatabase database = LoaderDatabase.on(access)) {
            CurrentActor.asSystem(
                    "shipped data",
                    () -> database.loader().load(new ShippedFiles("classpath:db/"), Set.of()));
        }
        return access;
    }
}
