@NullMarked
package io.github.linchpin.covers;

import org.jspecify.annotations.NullMarked;
