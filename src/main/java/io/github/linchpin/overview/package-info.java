/**
 * The page on which a manager decides: what is concentrated and restricted, what is coming, what
 * has changed. It may import every feature below and the kit; nothing imports it.
 */
@NullMarked
package io.github.linchpin.overview;

import org.jspecify.annotations.NullMarked;
