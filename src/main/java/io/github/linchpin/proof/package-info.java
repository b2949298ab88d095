/**
 * Evidence on origins on the screen: recorded for a line, a lot, an item or a site, shown as it is
 * on file, and withdrawn. Several pages show it.
 */
@NullMarked
package io.github.linchpin.proof;

import org.jspecify.annotations.NullMarked;
