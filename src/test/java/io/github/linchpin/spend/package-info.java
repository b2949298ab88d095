@NullMarked
package io.github.linchpin.spend;

import org.jspecify.annotations.NullMarked;
