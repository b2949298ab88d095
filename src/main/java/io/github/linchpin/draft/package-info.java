/**
 * Drafts of share tables: what analysts type, what is wrong with it, its review and its publication
 * as the next revision. It may import what share tables and their metrics are made of, and the
 * audit trail.
 */
@NullMarked
package io.github.linchpin.draft;

import org.jspecify.annotations.NullMarked;
