/**
 * How measures, their state and what they expose are put into words and bars, for every view that
 * shows them; and why contents are refused. It may import the register, exposed shares, contents
 * and the kit; it asks no database.
 */
@NullMarked
package io.github.linchpin.wording;

import org.jspecify.annotations.NullMarked;
