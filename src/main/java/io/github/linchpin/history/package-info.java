/**
 * What happened to one thing, read from the audit trail and shown beside it: the drawer and the
 * table of changed fields. It may import the kernel, {@code access}, {@code audit} and {@code kit};
 * whoever shows things that are on file imports it.
 */
@NullMarked
package io.github.linchpin.history;

import org.jspecify.annotations.NullMarked;
