/**
 * Reading tables from files: strict decoding, typed cells, and every bad row with file, line,
 * column and reason. {@link CsvFile} holds small files of our own, {@link SheetReader} streams
 * those of users. It knows no feature; it imports the kernel only.
 */
@NullMarked
package io.github.linchpin.tabular;

import org.jspecify.annotations.NullMarked;
