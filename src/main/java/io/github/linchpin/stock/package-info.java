/**
 * What units have in stock of inputs, how long it lasts, and the latest day on which to begin to
 * qualify another source. Imports what purchases are exposed to.
 */
@NullMarked
package io.github.linchpin.stock;

import org.jspecify.annotations.NullMarked;
