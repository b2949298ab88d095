package io.github.linchpin.draft;

import io.github.linchpin.concentration.Snapshots;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts together what stands beside a draft. */
@Component
class DraftSheets {
    private final DraftQuery drafts;
    private final SeriesQuery series;
    private final StoredTables tables;
    private final AreaNames areas;
    private final Snapshots snapshots;
    private final Clock clock;
    private final BigDecimal factor;

    DraftSheets(
            DraftQuery drafts,
            SeriesQuery series,
            StoredTables tables,
            AreaNames areas,
            Snapshots snapshots,
            Clock clock,
            @Value("${linchpin.workbench.change-factor:1.25}") BigDecimal factor) {
        this.drafts = drafts;
        this.series = series;
        this.tables = tables;
        this.areas = areas;
        this.snapshots = snapshots;
        this.clock = clock;
        this.factor = factor;
    }

    /**
     * @throws DraftRefusal where there is no such draft
     */
    DraftSheet of(int id) {
        Draft draft = drafts.find(id).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        StoredTable stored =
                tables.find(draft.table()).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        ShareTable table = stored.table();
        List<DraftRow> rows = drafts.rows(id);
        Revision base = tables.revision(stored.id(), draft.base());
        AreaBook book = areas.book();
        Instant now = clock.instant();
        SeriesQuery.Edition edition = series.edition(table);
        DraftCheck check =
                DraftCheck.of(
                        table,
                        base.denominator(),
                        draft.head(),
                        rows,
                        book,
                        new DraftCheck.Against(
                                values(base),
                                series.before(table, now),
                                factor,
                                edition.enabled(),
                                edition.newer().orElse(null)));
        return new DraftSheet(
                draft,
                table,
                rows,
                check,
                base,
                snapshots.trial(stored.id(), base),
                check.revision().map(revision -> snapshots.trial(stored.id(), revision)),
                drafts.reasons(id),
                series.neighbours(table, now),
                stored.newest(),
                book);
    }

    private static Map<String, BigDecimal> values(Revision revision) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Figure figure : revision.figures()) {
            if (figure.area() != null && figure.value() != null) {
                values.put(figure.area(), figure.value());
            }
        }
        return values;
    }
}
