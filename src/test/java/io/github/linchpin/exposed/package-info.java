@NullMarked
package io.github.linchpin.exposed;

import org.jspecify.annotations.NullMarked;
