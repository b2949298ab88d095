/** What tests share: a real PostgreSQL, a fixed day, the size of the long proofs. */
@NullMarked
package io.github.linchpin.testing;

import org.jspecify.annotations.NullMarked;
