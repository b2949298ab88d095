/**
 * Countries and blocs: the list of them and the page of one, with what it leads, supplies, imposes
 * and belongs to. A leaf: it may import every feature, {@code wording}, {@code kit} and {@code
 * shell}, none imports it.
 */
@NullMarked
package io.github.linchpin.profile;

import org.jspecify.annotations.NullMarked;
