package io.github.linchpin.concentration;

import io.github.linchpin.metric.Bounds;
import io.github.linchpin.metric.Share;
import io.github.linchpin.metric.Shares;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How large a country whose figure is missing can be: the largest share that was ever documented
 * for it in the same series, as far as that was known when the revision became known (own
 * definition, docs/metrics.md). A printed nil documents nothing: a withheld figure is never zero.
 */
final class DocumentedBounds {
    private final Map<String, List<Documented>> bySeries;

    private DocumentedBounds(Map<String, List<Documented>> bySeries) {
        this.bySeries = bySeries;
    }

    private record Documented(OffsetDateTime knownFrom, String area, BigDecimal share) {}

    /** Collects the documented shares of revisions whose source is not switched off. */
    static DocumentedBounds of(List<PublishedRevision> revisions) {
        Map<String, List<Documented>> bySeries = new HashMap<>();
        for (PublishedRevision revision : revisions) {
            if (!revision.enabled()) {
                continue;
            }
            for (Share share : Shares.of(revision.distribution(Bounds.NONE)).rows()) {
                if (share.point() != null && share.point().signum() > 0) {
                    bySeries.computeIfAbsent(revision.series(), series -> new ArrayList<>())
                            .add(new Documented(revision.knownFrom(), share.key(), share.high()));
                }
            }
        }
        return new DocumentedBounds(bySeries);
    }

    /** The bounds that were known no later than the revision. */
    Bounds knownWith(PublishedRevision revision) {
        Map<String, BigDecimal> areas = new HashMap<>();
        for (Documented documented : bySeries.getOrDefault(revision.series(), List.of())) {
            if (!documented.knownFrom().isAfter(revision.knownFrom())) {
                areas.merge(documented.area(), documented.share(), BigDecimal::max);
            }
        }
        return Bounds.of(areas);
    }
}
