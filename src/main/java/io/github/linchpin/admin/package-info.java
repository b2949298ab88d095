/**
 * The screens of administration: accounts, business units, sessions, tokens, the audit trail, about
 * this server. It imports the features below it, {@code history}, {@code kit} and {@code shell};
 * nothing imports it.
 */
@NullMarked
package io.github.linchpin.admin;

import org.jspecify.annotations.NullMarked;
