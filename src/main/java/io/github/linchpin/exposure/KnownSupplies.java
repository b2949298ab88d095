package io.github.linchpin.exposure;

import java.util.List;

/** The lead table of every input and stage as it was known at K. It does not change. */
public final class KnownSupplies {
    private final List<LeadSupply> leads;

    public KnownSupplies(List<LeadSupply> leads) {
        this.leads = List.copyOf(leads);
    }

    /** Every input and stage with a table, in alphabetical order. */
    public List<LeadSupply> leads() {
        return leads;
    }
}
