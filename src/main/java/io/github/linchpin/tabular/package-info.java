/**
 * Reading tables from files: strict decoding, typed cells, and every bad row with file, line,
 * column and reason. It knows no feature; it imports the kernel only.
 */
@NullMarked
package io.github.linchpin.tabular;

import org.jspecify.annotations.NullMarked;
