/**
 * Countries, blocs with dated members, aggregates, their names and the governance indicators. It
 * may import the kernel, {@code db}, {@code tabular} and {@code provenance}.
 */
@NullMarked
package io.github.linchpin.country;

import org.jspecify.annotations.NullMarked;
