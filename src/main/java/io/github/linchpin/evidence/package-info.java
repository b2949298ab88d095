/** Recording of what documents say about the origin of purchases; the sums follow at once. */
@NullMarked
package io.github.linchpin.evidence;

import org.jspecify.annotations.NullMarked;
