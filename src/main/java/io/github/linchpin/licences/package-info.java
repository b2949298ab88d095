/** The screen of export licences: what is on file, what it covers, what ends soon. */
@NullMarked
package io.github.linchpin.licences;

import org.jspecify.annotations.NullMarked;
