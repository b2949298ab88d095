/**
 * Where facts come from: sources with edition, date, licence and grade. It may import the kernel,
 * {@code db} and {@code tabular}.
 */
@NullMarked
package io.github.linchpin.provenance;

import org.jspecify.annotations.NullMarked;
