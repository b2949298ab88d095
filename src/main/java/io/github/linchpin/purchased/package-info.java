/**
 * What was bought, as cards on the pages of what it is about, and the bar of its classes. It may
 * import what was spent, words of measures and the kit; it asks no database.
 */
@NullMarked
package io.github.linchpin.purchased;

import org.jspecify.annotations.NullMarked;
