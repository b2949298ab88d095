package io.github.linchpin.demo;

/**
 * An invented supplier.
 *
 * @param country ISO 3166-1 alpha-2 of its seat
 * @param site code of the works that deliver
 * @param siteCountry ISO 3166-1 alpha-2 of these works, not always that of the seat
 */
record DemoSupplier(String code, String name, String country, String site, String siteCountry) {}
