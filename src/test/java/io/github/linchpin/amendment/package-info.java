/** From what an analyst types about a measure to what every page says. */
@NullMarked
package io.github.linchpin.amendment;

import org.jspecify.annotations.NullMarked;
