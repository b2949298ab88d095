package io.github.linchpin.draft;

import io.github.linchpin.concentration.Snapshots;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return of(draft, stored, drafts.rows(id), content(stored, draft.base()), areas.book());
    }

    /**
     * The newest revision of a table as if it was a draft that nobody has opened: its id is 0.
     *
     * @throws DraftRefusal where there is no such table
     */
    DraftSheet published(String code) {
        StoredTable stored = tables.find(code).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        Revision base = content(stored, stored.newest());
        AreaBook book = areas.book();
        List<DraftRow> rows = new ArrayList<>();
        for (RowText text : DraftStart.rows(base, book)) {
            int place = rows.size() + 1;
            rows.add(new DraftRow(place, place, text, false, 0, "", Instant.EPOCH));
        }
        Draft none =
                new Draft(
                        0,
                        code,
                        stored.newest(),
                        RevisionOrigin.ANALYST,
                        DraftState.PUBLISHED,
                        DraftStart.head(base),
                        "",
                        Instant.EPOCH,
                        "",
                        Instant.EPOCH,
                        null,
                        stored.newest(),
                        0);
        return of(none, stored, rows, base, book);
    }

    private DraftSheet of(
            Draft draft, StoredTable stored, List<DraftRow> rows, Revision base, AreaBook book) {
        ShareTable table = stored.table();
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
                                draft.base(),
                                stored.newest(),
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
                metrics(stored, Optional.of(base)),
                metrics(stored, check.revision()),
                drafts.reasons(draft.id()),
                series.neighbours(table, now),
                stored.newest(),
                book);
    }

    private Revision content(StoredTable stored, int revision) {
        return revision == 0
                ? Revision.nothing(stored.table())
                : tables.revision(stored.id(), revision);
    }

    /** Nothing has no metrics. */
    private Optional<Concentration> metrics(StoredTable stored, Optional<Revision> content) {
        return content.filter(revision -> !revision.isWithdrawal())
                .map(revision -> snapshots.trial(stored.id(), revision));
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
