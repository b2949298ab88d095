/**
 * Critical inputs: their names, families, lists and by-product hosts. It may import the kernel,
 * {@code db}, {@code tabular} and {@code provenance}.
 */
@NullMarked
package io.github.linchpin.input;

import org.jspecify.annotations.NullMarked;
