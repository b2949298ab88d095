@NullMarked
package io.github.linchpin.loading;

import org.jspecify.annotations.NullMarked;
