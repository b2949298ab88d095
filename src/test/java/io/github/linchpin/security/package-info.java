/** What every answer carries, and how the server is set up for it, asked over the wire. */
@NullMarked
package io.github.linchpin.security;

import org.jspecify.annotations.NullMarked;
