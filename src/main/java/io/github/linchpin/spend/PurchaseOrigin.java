package io.github.linchpin.spend;

import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;

/**
 * What is known of where purchases come from.
 *
 * @param lastProcessing unknown with the rung NONE
 * @param primary unknown with the rung NONE
 * @param shipment country of the last border crossed; empty: where it was processed last
 */
public record PurchaseOrigin(
        int id,
        OriginMix lastProcessing,
        Rung lastRung,
        OriginMix primary,
        Rung primaryRung,
        String shipment) {
    /** By the id alone, since what was worked out for a purchase is looked up very often. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Where the goods of an area cross their last border. */
    String shippedFrom(String lastProcessing) {
        return shipment.isEmpty() ? lastProcessing : shipment;
    }
}
