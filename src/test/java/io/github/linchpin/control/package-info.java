/** Reading and writing of CSV: ordinary, broken and hostile files. */
@NullMarked
package io.github.linchpin.control;

import org.jspecify.annotations.NullMarked;
