/** Tests of the package of the same name. */
@NullMarked
package io.github.linchpin.account;

import org.jspecify.annotations.NullMarked;
