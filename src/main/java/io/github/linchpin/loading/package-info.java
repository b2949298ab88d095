/**
 * The screen of purchases from files: uploading, saying which column is what, looking at what would
 * change, applying and undoing. Nothing imports this package.
 */
@NullMarked
package io.github.linchpin.loading;

import org.jspecify.annotations.NullMarked;
