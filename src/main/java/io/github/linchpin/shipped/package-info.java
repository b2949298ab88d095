/**
 * The start of the product: reads the shipped files through the features they belong to, in one
 * transaction, and reports what changed. A leaf: it may import every feature, none imports it.
 */
@NullMarked
package io.github.linchpin.shipped;

import org.jspecify.annotations.NullMarked;
