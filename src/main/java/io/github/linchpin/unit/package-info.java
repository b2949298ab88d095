/**
 * Business units: their tree, and the one condition by which rows that a unit owns are filtered. It
 * imports the kernel, access, the database and the audit trail.
 */
@NullMarked
package io.github.linchpin.unit;

import org.jspecify.annotations.NullMarked;
