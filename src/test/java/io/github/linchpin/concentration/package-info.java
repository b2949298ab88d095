/** Snapshots and lead tables on the shipped data and on rows made by hand. */
@NullMarked
package io.github.linchpin.concentration;

import org.jspecify.annotations.NullMarked;
