@NullMarked
package io.github.linchpin.settings;

import org.jspecify.annotations.NullMarked;
