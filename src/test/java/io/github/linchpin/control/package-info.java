/** The shipped register: worked cases, day by day, under any clock, time zone and locale. */
@NullMarked
package io.github.linchpin.control;

import org.jspecify.annotations.NullMarked;
