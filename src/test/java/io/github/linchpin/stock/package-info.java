@NullMarked
package io.github.linchpin.stock;

import org.jspecify.annotations.NullMarked;
