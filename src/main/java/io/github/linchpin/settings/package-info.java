/**
 * What somebody sees and sets of their own account: profile, password, sessions, tokens, roles and
 * units. It imports accounts, units, countries, {@code kit} and {@code shell}; nothing imports it.
 */
@NullMarked
package io.github.linchpin.settings;

import org.jspecify.annotations.NullMarked;
