/** The screen of what purchases are exposed to. */
@NullMarked
package io.github.linchpin.exposed;

import org.jspecify.annotations.NullMarked;
