/**
 * The share of an input that measures in force on a day expose, towards a country: supply from lead
 * tables joined with the register. It may import supply's metrics and the register, never a view.
 */
@NullMarked
package io.github.linchpin.exposure;

import org.jspecify.annotations.NullMarked;
