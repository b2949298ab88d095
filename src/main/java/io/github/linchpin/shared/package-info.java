/**
 * The kernel: the words of the product as value types, known to every other package. It imports
 * nothing but the JDK.
 */
@NullMarked
package io.github.linchpin.shared;

import org.jspecify.annotations.NullMarked;
