/** The start page on the shipped data. */
@NullMarked
package io.github.linchpin.overview;

import org.jspecify.annotations.NullMarked;
