@NullMarked
package io.github.linchpin.proof;

import org.jspecify.annotations.NullMarked;
