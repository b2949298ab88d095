package io.github.linchpin.demo;

import io.github.linchpin.shared.EndUse;

/**
 * What a line says besides item, quantity and amount.
 *
 * @param destination ISO 3166-1 alpha-2; empty means the country of the unit
 * @param origin declared origin: a country, a mix or empty
 * @param originDocument reference of the declaration, empty without origin
 * @param shipmentCountry ISO 3166-1 alpha-2 or empty
 * @param buyerListed {@code yes}, {@code no} or {@code unknown}
 */
record Terms(
        DemoCurrency currency,
        String destination,
        EndUse endUse,
        String origin,
        String originDocument,
        String shipmentCountry,
        String buyerListed) {}
