/**
 * What the company's purchases are exposed to: what was spent, by scope and by what is known of its
 * origin, joined with the register on D as known at K.
 */
@NullMarked
package io.github.linchpin.spend;

import org.jspecify.annotations.NullMarked;
