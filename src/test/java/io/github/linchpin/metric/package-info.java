/** Worked examples and seeded property tests of the metric kernel. */
@NullMarked
package io.github.linchpin.metric;

import org.jspecify.annotations.NullMarked;
