/** Exposed shares: worked statements on the shipped data and laws that hold for every supply. */
@NullMarked
package io.github.linchpin.exposure;

import org.jspecify.annotations.NullMarked;
