/** The screen of stocks: how long they last, and the latest day to act. */
@NullMarked
package io.github.linchpin.covers;

import org.jspecify.annotations.NullMarked;
