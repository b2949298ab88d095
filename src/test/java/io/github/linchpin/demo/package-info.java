@NullMarked
package io.github.linchpin.demo;

import org.jspecify.annotations.NullMarked;
