/**
 * Concentration: the snapshot of every published revision, the lead table of an input and stage,
 * and the methods that put a number into bands; the formulas are in {@code metric}. It may import
 * the kernel, {@code metric}, {@code db}, {@code tabular}, {@code provenance}, {@code country},
 * {@code input} and {@code supply}.
 */
@NullMarked
package io.github.linchpin.concentration;

import org.jspecify.annotations.NullMarked;
