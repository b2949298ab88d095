/**
 * The audit trail: who changed what, when and from where, in a chain of hashes that shows later
 * changes, and its verification. It may import the kernel, {@code access}, {@code db} and {@code
 * tabular}; whoever changes something imports it.
 */
@NullMarked
package io.github.linchpin.audit;

import org.jspecify.annotations.NullMarked;
