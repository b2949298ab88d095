/**
 * The screens on which analysts keep share tables current and reviewers publish what they have
 * submitted. A leaf: nothing imports it.
 */
@NullMarked
package io.github.linchpin.workbench;

import org.jspecify.annotations.NullMarked;
