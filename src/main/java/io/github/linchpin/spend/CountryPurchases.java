package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What was bought from a country.
 *
 * @param known those that are known to have been processed there last
 * @param all everything that was bought, wherever it comes from
 */
public record CountryPurchases(String country, Purchased known, PurchaseExposure all) {
    /**
     * Of an input at a stage.
     *
     * @param known value that is known to come from there
     * @param expected the same with what priors make likely
     */
    public record Row(InputExposure input, BigDecimal known, BigDecimal expected) {}

    /** Known to come from there. */
    public BigDecimal low() {
        return known.exposure().whole().value();
    }

    /** The same with what priors make likely. */
    public BigDecimal expected() {
        return expected(all.whole());
    }

    /** The same with everything of unknown origin. */
    public BigDecimal high() {
        return low().add(all.whole().of(ControlClass.UNKNOWN));
    }

    /** Whether anything comes from there, or probably does. */
    public boolean isAny() {
        return known.isAny() || expected().signum() > 0;
    }

    /** Input by input, by what is known, then by what is likely. */
    public List<Row> rows() {
        return all.inputs().stream()
                .map(input ->
                        new Row(
                                input,
                                input.partition().byOrigin().getOrDefault(country, BigDecimal.ZERO),
                                expected(input.partition())))
                .filter(row -> row.known().signum() != 0 || row.expected().signum() > 0)
                .sorted(
                        Comparator.comparing(Row::known)
                                .thenComparing(Row::expected)
                                .reversed()
                                .thenComparing(row -> row.input().input())
                                .thenComparing(row -> row.input().stage()))
                .toList();
    }

    /** What is known to come from there of an input at a stage. */
    public Partition knownOf(InputExposure input) {
        return known.exposure().inputs().stream()
                .filter(one -> one.input().equals(input.input()) && one.stage() == input.stage())
                .map(InputExposure::partition)
                .findAny()
                .orElseGet(() -> new Partition.Sum().partition());
    }

    private BigDecimal expected(Partition partition) {
        return partition.expectedByOrigin().getOrDefault(country, BigDecimal.ZERO);
    }
}
