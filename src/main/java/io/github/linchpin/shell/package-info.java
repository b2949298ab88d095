/**
 * The frame around every view: header, menu made from the registered views, error pages. It knows
 * no feature; it may import the kernel, {@code kit}, countries, accounts and access.
 */
@NullMarked
package io.github.linchpin.shell;

import org.jspecify.annotations.NullMarked;
