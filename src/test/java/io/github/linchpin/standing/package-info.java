/** How input stages stand, on the shipped data. */
@NullMarked
package io.github.linchpin.standing;

import org.jspecify.annotations.NullMarked;
