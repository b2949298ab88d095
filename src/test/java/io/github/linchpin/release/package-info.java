@NullMarked
package io.github.linchpin.release;

import org.jspecify.annotations.NullMarked;
