package io.github.linchpin.access;

import java.util.Set;

/**
 * What can be allowed. Routes and services name these constants in {@code @RolesAllowed}; which
 * {@link Role} has which is said there. Tests fail for a route or a service without one.
 */
public final class Permission {
    /** Inputs, shares, controls, countries, comparisons: what everybody who may sign in reads. */
    public static final String READ = "read";

    /** One's own profile, password and open sessions. */
    public static final String OWN_ACCOUNT = "own-account";

    /** Making and revoking one's own tokens for the read interface. */
    public static final String OWN_TOKENS = "own-tokens";

    /** Writing drafts of share tables and submitting them for review. */
    public static final String EDIT = "edit";

    /** Publishing or returning what others have submitted. */
    public static final String PUBLISH = "publish";

    /** Accounts with their roles and units, sessions and tokens of others. */
    public static final String ACCOUNTS = "accounts";

    /** The tree of business units. */
    public static final String UNITS = "units";

    /** Reading and verifying the audit trail. */
    public static final String AUDIT = "audit";

    /** Running the server: its versions, what is loaded at the start. */
    public static final String OPERATION = "operation";

    /** Reading the purchase lines of one's own units, and what follows from them. */
    public static final String LEDGER = "ledger";

    /** Loading and undoing purchase lines of one's own units. */
    public static final String LOAD_LEDGER = "load-ledger";

    /** All of them. */
    public static final Set<String> ALL =
            Set.of(
                    READ,
                    OWN_ACCOUNT,
                    OWN_TOKENS,
                    EDIT,
                    PUBLISH,
                    ACCOUNTS,
                    UNITS,
                    AUDIT,
                    OPERATION,
                    LEDGER,
                    LOAD_LEDGER);

    private Permission() {}
}
