/**
 * The frame around every view: header, menu made from the registered views, error pages. It knows
 * no feature; it may import the kernel and {@code kit}.
 */
@NullMarked
package io.github.linchpin.shell;

import org.jspecify.annotations.NullMarked;
