/**
 * Who sold what to which business unit: the list of suppliers and the page of one, from sums by
 * month.
 */
@NullMarked
package io.github.linchpin.suppliers;

import org.jspecify.annotations.NullMarked;
