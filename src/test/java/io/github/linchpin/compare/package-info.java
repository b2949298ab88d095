/** Comparisons on the shipped data. */
@NullMarked
package io.github.linchpin.compare;

import org.jspecify.annotations.NullMarked;
