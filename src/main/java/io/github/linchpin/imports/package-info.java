/**
 * The screen of official releases: uploading a file, what it says, and what becomes of it. Nothing
 * imports this package.
 */
@NullMarked
package io.github.linchpin.imports;

import org.jspecify.annotations.NullMarked;
