/**
 * The purchase lines on the screen and as files: one leaf that shows what was bought, line by line.
 */
@NullMarked
package io.github.linchpin.purchases;

import org.jspecify.annotations.NullMarked;
