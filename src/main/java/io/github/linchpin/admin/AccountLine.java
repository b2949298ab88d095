package io.github.linchpin.admin;

import io.github.linchpin.account.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in the list.
 *
 * @param units paths of its units, as they were granted
 * @param lastSignIn null where there was none yet
 * @param lastChange by whomever
 */
public record AccountLine(
        Account account,
        List<String> units,
        @Nullable Instant lastSignIn,
        @Nullable Instant lastChange) {}
