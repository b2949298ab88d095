/**
 * Who acts and what that allows: permissions, roles, the units somebody sees, the current actor. It
 * imports the kernel and Spring Security only, so that every feature can say what it asks for.
 */
@NullMarked
package io.github.linchpin.access;

import org.jspecify.annotations.NullMarked;
