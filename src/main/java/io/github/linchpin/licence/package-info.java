/** The register of export licences: applied for, granted, refused, withdrawn, never erased. */
@NullMarked
package io.github.linchpin.licence;

import org.jspecify.annotations.NullMarked;
