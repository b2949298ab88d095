/** The pages of the register on the shipped measures. */
@NullMarked
package io.github.linchpin.register;

import org.jspecify.annotations.NullMarked;
