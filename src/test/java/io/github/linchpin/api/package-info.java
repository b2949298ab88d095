/** The read interface on the shipped data. */
@NullMarked
package io.github.linchpin.api;

import org.jspecify.annotations.NullMarked;
