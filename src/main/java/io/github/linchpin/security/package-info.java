/**
 * How requests are let in: filter chains, the ways to sign in, response headers. It wires what the
 * accounts offer into Spring Security; nothing imports it.
 */
@NullMarked
package io.github.linchpin.security;

import org.jspecify.annotations.NullMarked;
