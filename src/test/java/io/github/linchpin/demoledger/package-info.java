@NullMarked
package io.github.linchpin.demoledger;

import org.jspecify.annotations.NullMarked;
