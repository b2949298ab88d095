package io.github.linchpin.compare;

/**
 * Something that can be chosen for a side.
 *
 * @param code slug or country code
 */
record Named(String code, String name) {}
