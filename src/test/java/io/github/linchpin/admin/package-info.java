@NullMarked
package io.github.linchpin.admin;

import org.jspecify.annotations.NullMarked;
