/** Starts the product; everything else is in the packages below, by feature. */
@NullMarked
package io.github.linchpin;

import org.jspecify.annotations.NullMarked;
