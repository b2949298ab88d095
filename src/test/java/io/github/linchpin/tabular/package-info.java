/** Reading and writing of CSV: ordinary, broken and hostile files. */
@NullMarked
package io.github.linchpin.tabular;

import org.jspecify.annotations.NullMarked;
