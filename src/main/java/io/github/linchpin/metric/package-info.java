/**
 * The metric kernel: concentration figures from the figures of one share table, as pure functions.
 * It imports the JDK and the shared kernel only.
 */
@NullMarked
package io.github.linchpin.metric;

import org.jspecify.annotations.NullMarked;
