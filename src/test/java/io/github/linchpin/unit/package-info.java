/** Tests of the package of the same name. */
@NullMarked
package io.github.linchpin.unit;

import org.jspecify.annotations.NullMarked;
