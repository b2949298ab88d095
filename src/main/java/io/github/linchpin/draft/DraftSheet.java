package io.github.linchpin.draft;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft with everything that stands beside it while it is worked on or reviewed.
 *
 * @param rows in their order, the removed ones among them
 * @param base the revision it started from, without figures where there is none
 * @param before metrics of that revision; empty where it has no figures
 * @param after what the metrics would be; empty where an error keeps them from being computed
 * @param reasons that were given, by the key of their finding
 * @param neighbours what other sources say
 * @param newest number of the newest published revision of the table
 * @param areas names of areas
 */
public record DraftSheet(
        Draft draft,
        ShareTable table,
        List<DraftRow> rows,
        DraftCheck check,
        Revision base,
        Optional<Concentration> before,
        Optional<Concentration> after,
        Map<String, String> reasons,
        List<Neighbour> neighbours,
        int newest,
        AreaBook areas) {
    public DraftSheet {
        rows = List.copyOf(rows);
        reasons = Map.copyOf(reasons);
        neighbours = List.copyOf(neighbours);
    }

    /**
     * Another table of the same input, stage and form.
     *
     * @param code of the table
     * @param source short name of its source
     * @param unit of its values
     * @param values by area
     */
    public record Neighbour(
            String code,
            String source,
            String period,
            String unit,
            Map<String, BigDecimal> values) {}

    /** The rows that are not removed. */
    public List<DraftRow> shown() {
        return rows.stream().filter(row -> !row.removed()).toList();
    }

    /** The warnings that nobody has given a reason for yet. */
    public List<Finding> unexplained() {
        return check.findings().stream()
                .filter(finding -> !finding.kind().isError())
                .filter(finding -> !reasons.containsKey(finding.key()))
                .toList();
    }

    /** Whether it can be submitted. */
    public boolean isReady() {
        return !check.hasErrors() && unexplained().isEmpty() && isChanged();
    }

    /** Whether anything differs from the revision it started from, or cannot be read yet. */
    public boolean isChanged() {
        return check.revision().map(revision -> !revision.equals(base)).orElse(true);
    }

    /**
     * Sum of the rows inside the total, in the unit of the table; null where one cannot be read.
     */
    public @Nullable BigDecimal sum() {
        return check.revision()
                .map(revision ->
                        revision.figures().stream()
                                .filter(figure -> !figure.outsideTotal())
                                .map(figure ->
                                        figure.value() == null ? BigDecimal.ZERO : figure.value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .orElse(null);
    }
}
