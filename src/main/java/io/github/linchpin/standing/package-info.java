/**
 * How every input stage stands from a viewpoint: concentration, exposed share in both readings,
 * what is coming, and how two viewpoints differ. It may import the features below, and asks no
 * database itself.
 */
@NullMarked
package io.github.linchpin.standing;

import org.jspecify.annotations.NullMarked;
