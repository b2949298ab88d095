package io.github.linchpin.demo;

/**
 * That a supplier delivers an item.
 *
 * @param weight its part of the orders of the item, against the weights of the others
 * @param origin the origin that it declares: a country, a mix as {@code CN:60;MY:40} in whole
 *     percent, or empty where it never declares one
 * @param declared how likely an order has a declaration, 0 to 1
 */
record DemoSource(
        String item, DemoSupplier supplier, double weight, String origin, double declared) {}
