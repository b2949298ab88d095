package io.github.linchpin.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database has no room left on its disk: nobody's file is wrong, and trying again helps. */
public final class DiskFull {
    private static final String STATE = "53100";

    private DiskFull() {}

    /** Whether that is what is behind a failure, however it was wrapped on its way. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused && STATE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
