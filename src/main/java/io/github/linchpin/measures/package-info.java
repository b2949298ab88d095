/**
 * The screens on which analysts keep the register of measures current and reviewers see what an
 * amendment changes. A leaf: nothing imports it.
 */
@NullMarked
package io.github.linchpin.measures;

import org.jspecify.annotations.NullMarked;
