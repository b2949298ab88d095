@NullMarked
package io.github.linchpin.imports;

import org.jspecify.annotations.NullMarked;
