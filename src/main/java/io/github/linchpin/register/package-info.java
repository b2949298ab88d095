/**
 * The pages of the register of measures: which measures there are, how each stands on a day and
 * what it touches. It reads the register through {@code control} and {@code exposure} and changes
 * nothing.
 */
@NullMarked
package io.github.linchpin.register;

import org.jspecify.annotations.NullMarked;
