/** Laws of the control kernel, tried on seeded random measures. */
@NullMarked
package io.github.linchpin.measure;

import org.jspecify.annotations.NullMarked;
