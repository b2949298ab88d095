/**
 * The screen of items: what is bought, how much of it is mapped to inputs, and what is still to do.
 * Nothing imports this package.
 */
@NullMarked
package io.github.linchpin.items;

import org.jspecify.annotations.NullMarked;
