@NullMarked
package io.github.linchpin.purchases;

import org.jspecify.annotations.NullMarked;
