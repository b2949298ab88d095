/**
 * Where purchases come from and how that is known: mixes of origins, the rungs of evidence, and
 * which of several pieces of evidence counts.
 */
@NullMarked
package io.github.linchpin.origin;

import org.jspecify.annotations.NullMarked;
