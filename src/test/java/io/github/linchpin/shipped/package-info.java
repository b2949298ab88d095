/** What a start does with good, changed and broken shipped files. */
@NullMarked
package io.github.linchpin.shipped;

import org.jspecify.annotations.NullMarked;
