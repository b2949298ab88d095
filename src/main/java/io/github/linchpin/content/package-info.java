/**
 * What the items that are bought contain: inputs, by share of value or by weight, from month to
 * month, and what was spent on them.
 */
@NullMarked
package io.github.linchpin.content;

import org.jspecify.annotations.NullMarked;
