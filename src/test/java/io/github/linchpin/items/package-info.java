@NullMarked
package io.github.linchpin.items;

import org.jspecify.annotations.NullMarked;
