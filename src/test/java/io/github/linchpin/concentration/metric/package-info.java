/** Worked examples and seeded property tests of the metric kernel. */
@NullMarked
package io.github.linchpin.concentration.metric;

import org.jspecify.annotations.NullMarked;
