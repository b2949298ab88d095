/**
 * The shared parts of the screens: how numbers are written, chips, bars, cards, tables, empty
 * states and the state of a view in its URL. It knows no feature; it may import the kernel.
 */
@NullMarked
package io.github.linchpin.kit;

import org.jspecify.annotations.NullMarked;
