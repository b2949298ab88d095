/**
 * Looking up: the list of inputs and the page of one input. A leaf: it may import every feature,
 * none imports it.
 */
@NullMarked
package io.github.linchpin.lookup;

import org.jspecify.annotations.NullMarked;
