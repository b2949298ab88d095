@NullMarked
package io.github.linchpin.licences;

import org.jspecify.annotations.NullMarked;
