/**
 * Share tables, their immutable revisions and typed figures, the checks they must pass, and what is
 * kept apart from them: presence lists, projections, claims. It may import the kernel, {@code db},
 * {@code metric}, {@code tabular}, {@code provenance}, {@code country} and {@code input}.
 */
@NullMarked
package io.github.linchpin.supply;

import org.jspecify.annotations.NullMarked;
