/** Tests of the audit trail, each on a database of its own: entries cannot be taken away. */
@NullMarked
package io.github.linchpin.audit;

import org.jspecify.annotations.NullMarked;
