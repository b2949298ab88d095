/**
 * Accounts: signing in, passwords, roles and units of an account, open sessions, remembered
 * sign-ins, tokens, the first administrator and the accounts of the demo mode. It imports the
 * kernel, access, units, the database and the audit trail.
 */
@NullMarked
package io.github.linchpin.account;

import org.jspecify.annotations.NullMarked;
