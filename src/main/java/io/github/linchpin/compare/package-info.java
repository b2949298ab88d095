/**
 * Two things beside each other: inputs, countries, days, states of knowledge. It reads the features
 * below and changes nothing; nothing imports it, other pages link to it by address.
 */
@NullMarked
package io.github.linchpin.compare;

import org.jspecify.annotations.NullMarked;
