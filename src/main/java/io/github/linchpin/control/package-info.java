/**
 * The register of export controls and what belongs to them: acts, measures and their immutable
 * versions, scope, codes and suspensions, and beside them exemptions, evidence and projects. It may
 * import the kernel, {@code measure}, {@code db}, {@code tabular}, {@code provenance}, {@code
 * country} and {@code input}.
 */
@NullMarked
package io.github.linchpin.control;

import org.jspecify.annotations.NullMarked;
