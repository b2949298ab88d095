/** The embedded server, an own server, the two roles and the constraints. */
@NullMarked
package io.github.linchpin.db;

import org.jspecify.annotations.NullMarked;
