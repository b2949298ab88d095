/**
 * The door: signing in, creating the first administrator, setting a password with a link. It
 * imports accounts, access and the screen kit, and is open to visitors.
 */
@NullMarked
package io.github.linchpin.entry;

import org.jspecify.annotations.NullMarked;
