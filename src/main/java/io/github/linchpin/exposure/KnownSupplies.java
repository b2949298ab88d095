package io.github.linchpin.exposure;

import java.util.List;

/**
 * The lead table of every input and stage, and where imports came from, as it was known at K. It
 * does not change.
 */
public final class KnownSupplies {
    private final List<LeadSupply> leads;
    private final List<ImportMix> mixes;

    public KnownSupplies(List<LeadSupply> leads, List<ImportMix> mixes) {
        this.leads = List.copyOf(leads);
        this.mixes = List.copyOf(mixes);
    }

    /** Every input and stage with a table, in alphabetical order. */
    public List<LeadSupply> leads() {
        return leads;
    }

    /** At most one for a buyer's country, an input and a stage. */
    public List<ImportMix> mixes() {
        return mixes;
    }
}
