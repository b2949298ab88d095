@NullMarked
package io.github.linchpin.purchased;

import org.jspecify.annotations.NullMarked;
