@NullMarked
package io.github.linchpin.licence;

import org.jspecify.annotations.NullMarked;
