/**
 * The control kernel: the state of a measure on a day and the class it gives to a purchase, as pure
 * functions (docs/metrics.md, Measures). It imports the JDK and the shared kernel only.
 */
@NullMarked
package io.github.linchpin.measure;

import org.jspecify.annotations.NullMarked;
