/**
 * The read interface under {@code /api/v1}: resources as JSON and CSV with their description, for
 * other systems. It reads features through their services and public queries, changes nothing, and
 * nothing imports it.
 */
@NullMarked
package io.github.linchpin.api;

import org.jspecify.annotations.NullMarked;
