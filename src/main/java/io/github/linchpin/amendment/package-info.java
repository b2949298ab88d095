/**
 * Amendments of the register: what analysts write about acts, measures, scope and suspensions, what
 * is wrong with it, what it would change, its review and its publication as new versions. It may
 * import {@code control}, what computes exposure from it, and the audit trail.
 */
@NullMarked
package io.github.linchpin.amendment;

import org.jspecify.annotations.NullMarked;
