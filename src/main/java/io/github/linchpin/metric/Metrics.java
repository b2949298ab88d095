package io.github.linchpin.metric;

import java.util.List;

/** The front door of the kernel: everything that is stored for one revision of a share table. */
public final class Metrics {
    private Metrics() {}

    /**
     * All figures of one distribution.
     *
     * @param methods level methods, in the order in which their levels are wanted
     * @param governance estimates that the caller chose for the period of the table; {@link
     *     Governance#NONE} leaves the weighted index "insufficient data"
     */
    public static Concentration of(
            Distribution distribution, List<Method> methods, Governance governance) {
        Problem problem = Problem.of(distribution);
        Shares.Totals totals = Shares.Totals.of(distribution);
        TopShares top = new TopShares(distribution, problem, totals);
        HhiInterval hhi = Hhi.of(distribution, problem);
        Leader leader = Leader.of(distribution, top, totals);
        Shares shares = Shares.of(distribution, totals);
        return new Concentration(
                hhi,
                hhi.effectiveSuppliers(),
                leader,
                top.largest(TopShares.MOST),
                Entropy.of(distribution),
                NormalisedHhi.of(distribution, hhi),
                Hhi.of(distribution, governance),
                NMinusOne.supplyOnly(leader.share()),
                distribution.positiveAreas(),
                shares.residual(),
                shares.rows(),
                methods.stream()
                        .map(method ->
                                new Concentration.MethodLevels(
                                        method, method.levels(hhi, leader.share())))
                        .toList());
    }
}
